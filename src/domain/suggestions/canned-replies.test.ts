import { FixedClock } from '../../clock.js';
import { TextSearch } from '../../search/text-search.js';
import { MemoryStore } from '../../storage/memory/memory-store.js';
import { CannedReplies, MOST_CANNED } from './canned-replies.js';

let canned: CannedReplies;

beforeEach(async () => {
  canned = new CannedReplies(new MemoryStore(), new FixedClock(), () => new TextSearch());
  await canned.save(
    {
      id: 'wait',
      title: '请稍等',
      text: { zh: '这边帮您查一下物流，请稍等。', en: 'One moment while I look up the delivery.' },
    },
    'lin',
  );
  await canned.save({ id: 'bye', title: '结束', text: { zh: '祝您生活愉快！' } }, 'lin');
});

async function found(words: string): Promise<string[]> {
  return (await canned.find(words)).map(({ id }) => id);
}

describe('canned replies', () => {
  it.each([
    ['a Chinese word inside a sentence', '物流', ['wait']],
    ['traditional characters', '這邊幫您', ['wait']],
    ['a word of the other language', 'delivery', ['wait']],
    ['a misspelt word', 'delivry', ['wait']],
    ['their title', '结束', ['bye']],
    ['no words', '', ['bye', 'wait']],
    ['words that none has', '长颈鹿', []],
  ])('are found by %s', async (_what, words, ids) => {
    expect((await found(words)).sort()).toEqual(ids);
  });

  it('are found as they are now', async () => {
    expect(await found('愉快')).toEqual(['bye']);
    await canned.save({ id: 'bye', title: '结束', text: { zh: '再见。' } }, 'chen');
    expect(await found('愉快')).toEqual([]);
    await canned.remove('bye');
    expect(await found('再见')).toEqual([]);
  });

  it('keep their count of use when they are mended', async () => {
    await canned.used('bye');
    await canned.save({ id: 'bye', title: '结束', text: { zh: '再见。' } }, 'chen');

    expect((await canned.list()).find(({ id }) => id === 'bye')).toMatchObject({
      used: 1,
      by: 'chen',
    });
  });

  it('are refused when the list is full, but can still be mended', async () => {
    for (let at = 2; at < MOST_CANNED; at++)
      await canned.save({ id: `n${at}`, title: `${at}`, text: { zh: '好' } }, 'lin');

    expect(
      await canned.save({ id: 'more', title: 'x', text: { zh: '好' } }, 'lin'),
    ).toBeUndefined();
    expect(await canned.save({ id: 'bye', title: 'x', text: { zh: '好' } }, 'lin')).toBeDefined();
  });
});
