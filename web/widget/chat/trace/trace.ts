import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../line/shape.js';

/** Why the bot said something, as far as the server tells. Everything may be missing. */
export interface Trace {
  readonly language?: string;
  readonly intents: readonly { readonly id: string; readonly score: number }[];
  readonly rule?: string;
  readonly article?: string;
  readonly dialog?: string;
  readonly step?: string;
}

const MOST_INTENTS = 5;

/** `undefined` when the message carries no trace. */
export function readTrace(value: unknown): Trace | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const found = listOf(fields.intents).length > 0 ? fields.intents : fields.candidates;
  const intents = listOf(found).flatMap((each) => {
    const id = textOf(fieldsOf(each)?.id);
    const score = numberOf(fieldsOf(each)?.score);
    return id === undefined || score === undefined ? [] : { id, score: clamp(score) };
  });
  return {
    language: textOf(fields.language),
    intents: intents.slice(0, MOST_INTENTS),
    rule: nameIn(fields.rule),
    article: articleIn(fields),
    dialog: nameIn(fields.dialog),
    step: nameIn(fields.step),
  };
}

function articleIn({ article, articleVersion }: Fields): string | undefined {
  const name = nameIn(article);
  const version = nameIn(articleVersion);
  return name === undefined || version === undefined ? name : `${name} · ${version}`;
}

function nameIn(value: unknown): string | undefined {
  return textOf(value) || undefined;
}

function clamp(score: number): number {
  return Math.min(1, Math.max(0, score));
}
