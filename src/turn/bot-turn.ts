import type { Conversation } from '../domain/conversation/conversation.js';
import type { Entry } from '../domain/conversation/entry.js';
import { wordsOf } from './content.js';

import { Course } from './course.js';
import type { BotAnswer, BotParts } from './bot-parts.js';

/**
 * The bot's part of a turn: understands once, lets the open dialog answer or the right one start,
 * and gathers what they decided. Writes nothing itself; the caller records the result as a whole.
 */
export class BotTurn {
  constructor(private readonly parts: BotParts) {}

  async answer(conversation: Conversation, entry: Entry): Promise<BotAnswer> {
    const said = wordsOf(entry);
    const heard = this.parts.understand(said.text, { language: conversation.language });
    const course = new Course(this.parts, conversation, entry, { ...said, heard });
    await course.run();
    return course.answer();
  }
}
