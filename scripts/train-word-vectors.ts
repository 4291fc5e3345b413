import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from '../src/lexicon/lexicon.js';
import { loadTask } from '../src/understanding/training/training-task.js';
import { ENTRY_BYTES, MOST_WEIGHT, VECTOR_SIZE } from '../src/understanding/engine/word-vectors.js';
import { positiveInformation } from './word-vectors/co-occurrence.js';
import { leftFactors } from './word-vectors/truncated-svd.js';

const OUTPUT = join('src', 'understanding', 'word-vector-table.ts');
const FOLDERS = { intents: 'intents', knowledge: 'knowledge' };
const LEAST_COUNT = 3;
/** A word as frequent as this counts half (Arora, Liang and Ma, ICLR 2017). */
const HALF_WEIGHT_SHARE = 0.001;
const LARGEST_BYTE = 127;
const HAN = /[\u3400-\u9fff]/;
const WORD = /[a-z]+/g;

/** The English sentences of the shop's own content: what customers say, and the articles. */
function ownTexts(): string[] {
  const articles = readdirSync(FOLDERS.knowledge, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.en.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => readFileSync(file, 'utf8').split(/(?<=[.?!])\s+|\n/));
  const sentences = loadTask(FOLDERS).sentences.map(({ text }) => text);
  return [...sentences, ...articles].filter((text) => !HAN.test(text));
}

function main(): void {
  const texts = ownTexts().map((text) => text.toLowerCase().match(WORD) ?? []);
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].filter((word) => (counts.get(word) ?? 0) >= LEAST_COUNT).sort();
  const numberOf = new Map(words.map((word, at) => [word, at]));
  const numbers = (list: readonly string[]): number[] =>
    list.map((word) => numberOf.get(word) ?? -1);
  const sets = readLexicon().map((set) => numbers(set.words).filter((number) => number >= 0));
  const factors = leftFactors(
    positiveInformation(texts.map(numbers), sets, words.length),
    VECTOR_SIZE,
  );
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const bytes = Buffer.alloc(words.length * ENTRY_BYTES);
  words.forEach((word, at) => {
    const vector = factors.subarray(at * VECTOR_SIZE, (at + 1) * VECTOR_SIZE);
    const largest = Math.max(...vector.map(Math.abs)) || 1;
    vector.forEach((value, place) => {
      bytes.writeInt8(Math.round((LARGEST_BYTE * value) / largest), at * ENTRY_BYTES + place);
    });
    const weight = HALF_WEIGHT_SHARE / (HALF_WEIGHT_SHARE + (counts.get(word) ?? 0) / total);
    bytes.writeUInt8(Math.round(MOST_WEIGHT * weight), at * ENTRY_BYTES + VECTOR_SIZE);
  });
  writeFileSync(OUTPUT, sourceOf(words, bytes));
  process.stdout.write(`${words.length} words: ${OUTPUT}\n`);
}

function sourceOf(words: readonly string[], bytes: Buffer): string {
  return `/** Made by \`scripts/train-word-vectors.ts\` from the shop's own English sentences and the thesaurus. */
export const WORD_VECTOR_TABLE = {
  words:
    '${words.join(' ')}',
  /** In base64: of each word its vector, a signed byte a place, and its weight in 255 parts. */
  entries:
    '${bytes.toString('base64')}',
};
`;
}

main();
