import { asks } from '../../src/domain/text/asking.js';
import { hasHan } from '../../src/domain/text/fold.js';

/** The sentences of a message that tell something, without those that ask; empty when all of it asks. */
export function toldPart(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !asks(sentence.replace(/[,，]$/, '')))
    .join(hasHan(text) ? '' : ' ')
    .trim();
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？!?；;\n])|(?<=[,，])|(?<=[.])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
