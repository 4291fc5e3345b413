import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { ConversationLog } from '../../src/domain/conversation/conversation-log.js';
import { ConversationFeed } from '../../src/domain/conversation/feed.js';
import { LearningDesk } from '../../src/domain/learning/learning-desk.js';
import { codeOf } from '../../src/errors.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';
import type { Saying } from '../../src/turn/answer-diff/answer-diff.js';
import { confirmedSayings, storedSayings } from '../../src/wiring/sayings.js';

const LOCK = /lock/;

/**
 * What agents confirmed and what customers wrote last, from a data folder; empty when there is none. A
 * folder that a running server uses is read from a copy, so that the server never waits.
 */
export async function messagesIn(dataDir: string, limit: number): Promise<Saying[]> {
  const folder = join(dataDir, 'store');
  if (!existsSync(folder)) return [];
  try {
    return await readMessages(folder, limit);
  } catch (error) {
    if (codeOf(error) !== 'store.locked') throw error;
    return readCopy(folder, limit);
  }
}

async function readCopy(folder: string, limit: number): Promise<Saying[]> {
  const copy = mkdtempSync(join(tmpdir(), 'touchpoint-messages-'));
  try {
    const filter = (path: string): boolean => !LOCK.test(path.slice(folder.length));
    cpSync(folder, copy, { recursive: true, filter });
    return await readMessages(copy, limit);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function readMessages(folder: string, limit: number): Promise<Saying[]> {
  const store = await LowdbStore.open(folder);
  try {
    const lessons = await new LearningDesk(store, systemClock).lessons();
    const log = new ConversationLog(store, systemClock, new ConversationFeed());
    // What is newer than the records is in the journal.
    await log.recover();
    return [...confirmedSayings(lessons), ...(await storedSayings(store, log, limit))];
  } finally {
    await store.close();
  }
}
