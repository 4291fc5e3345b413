import { isoTime } from '../../src/clock.js';
import {
  conversations,
  newConversation,
  type Conversation,
} from '../../src/domain/conversation/conversation.js';
import type { Entry } from '../../src/domain/conversation/entry.js';
import { LowdbStore } from '../../src/storage/lowdb/lowdb-store.js';

const HOUR_MS = 3_600_000;

/** Puts closed conversations of six messages into a data folder, spread over a year, with a progress bar. */
export async function fillStore(dataDir: string, count: number): Promise<void> {
  const store = await LowdbStore.open(`${dataDir}/store`, { durability: 'relaxed' });
  const step = 500;
  for (let from = 0; from < count; from += step) {
    const batch = Array.from({ length: Math.min(step, count - from) }, (_, n) =>
      aConversation(from + n, count),
    );
    await Promise.all(batch.map((value) => store.put(conversations, value.id, value, 0)));
    progress(from + batch.length, count);
  }
  await store.close();
}

function aConversation(n: number, count: number): Conversation {
  const at = Date.now() - Math.floor(((count - n) / count) * 8_760) * HOUR_MS;
  const tail = Array.from({ length: 6 }, (_, line): Entry => ({
    seq: line + 1,
    at: isoTime(at + line),
    author: line % 2 === 0 ? { role: 'customer', id: `dl_${n}` } : { role: 'bot' },
    visibility: 'everyone',
    body: {
      kind: 'text',
      format: 'plain',
      text: `Line ${line} of conversation ${n}: about a parcel, a return and a refund.`,
    },
  }));
  const init = {
    id: `stored-${n}`,
    channel: 'directline',
    userId: `dl_${n}`,
    language: 'en',
  } as const;
  return {
    ...newConversation(init, isoTime(at)),
    nextSeq: 7,
    tail,
    handledThrough: 6,
    lastAt: isoTime(at + 5),
    owner: { kind: 'closed' },
    engaged: true,
  };
}

function progress(done: number, count: number): void {
  if (!process.stderr.isTTY && done < count) return;
  const width = 30;
  const full = Math.round((done / count) * width);
  process.stderr.write(
    `\rfilling the store [${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${count}`,
  );
  if (done >= count) process.stderr.write('\n');
}
