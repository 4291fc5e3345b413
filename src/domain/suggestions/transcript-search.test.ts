import { CoreWorld } from '../../../test/support/core-world.js';
import { TextSearch } from '../../search/text-search.js';
import { TranscriptSearch } from './transcript-search.js';

let world: CoreWorld;
let transcripts: TranscriptSearch;

beforeEach(async () => {
  world = new CoreWorld();
  transcripts = new TranscriptSearch({
    ...{ store: world.store, clock: world.clock, feed: world.feed, log: world.log },
    newIndex: () => new TextSearch(),
  });
  transcripts.start();
  await world.log.create({ id: 'c1', channel: 'web', userId: 'u', language: 'zh' });
  await say('你好，我想问一下退货的运费谁来承担？');
  await say('Where is my delivery?');
});
afterEach(() => transcripts.stop());

async function say(text: string): Promise<void> {
  await world.log.change('c1', () => ({
    result: undefined,
    entries: [
      { author: { role: 'customer', id: 'u' }, body: { kind: 'text', text, format: 'plain' } },
    ],
  }));
  world.clock.advance(1_000);
}

async function found(words: string): Promise<number[]> {
  return (await transcripts.find(words, 5)).lines.map(({ seq }) => seq);
}

describe('lines of transcripts', () => {
  it.each([
    ['a Chinese word inside a sentence', '运费', [1]],
    ['traditional characters', '退貨的運費', [1]],
    ['a word', 'delivery', [2]],
    ['a misspelt word', 'delivry', [2]],
    ['words that none has', '长颈鹿', []],
  ])('are found by %s', async (_what, words, seqs) => {
    expect(await found(words)).toEqual(seqs);
  });

  it('are found as soon as they are said', async () => {
    expect(await found('发票')).toEqual([]);
    await say('那发票什么时候开？');
    expect(await found('发票')).toEqual([3]);
  });
});
