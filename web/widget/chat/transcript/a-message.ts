import type { Message } from './message.js';

/** A message for tests, of the bot unless told otherwise. */
export function aMessage(changes: Partial<Message> & { readonly key: string }): Message {
  return {
    author: 'bot',
    text: '',
    markdown: false,
    at: 0,
    choices: [],
    cards: [],
    pictures: [],
    files: [],
    isLive: true,
    ...changes,
  };
}
