import { AppError } from '../../errors.js';

/** What is thrown for a conversation that nobody began. */
export function unknownConversation(id: string): AppError {
  return new AppError('conversation.unknown', 'there is no such conversation', { id });
}
