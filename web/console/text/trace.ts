import type { Trace } from '../api/conversation-types.js';

export interface TraceIntent {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
}

export interface TraceMood {
  readonly anger: number;
  readonly urgency: number;
  readonly gratitude: number;
  readonly reasons: readonly string[];
}

/** A trace with what the desk can put into words taken apart, and the rest as it came. */
export interface ReadTrace {
  readonly text?: string;
  readonly language?: string;
  readonly class?: string;
  readonly rule?: string;
  readonly article?: string;
  readonly dialog?: string;
  readonly intents: readonly TraceIntent[];
  readonly entities: readonly { readonly type: string; readonly value: string }[];
  readonly mood?: TraceMood;
  readonly others: readonly (readonly [key: string, json: string])[];
}

const KNOWN = [
  'text',
  'language',
  'class',
  'rule',
  'article',
  'dialog',
  'step',
  'intents',
  'entities',
  'mood',
];

/** Reads a trace of any shape; parts that are not what they should be count as unknown. */
export function readTrace(trace: Trace): ReadTrace {
  const word = (key: string): string | undefined => {
    const value = trace[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const dialog = [word('dialog'), word('step')].filter((part) => part !== undefined).join(' › ');
  return {
    ...given('text', word('text')),
    ...given('language', word('language')),
    ...given('class', word('class')),
    ...given('rule', word('rule')),
    ...given('article', word('article')),
    ...given('dialog', dialog === '' ? undefined : dialog),
    ...given('mood', moodOf(trace['mood'])),
    intents: listOf(trace['intents']).flatMap(intentOf),
    entities: listOf(trace['entities']).flatMap(entityOf),
    others: Object.entries(trace)
      .filter(([key]) => !KNOWN.includes(key))
      .map(([key, value]) => [key, JSON.stringify(value, null, 1) ?? String(value)] as const),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function share(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}

function intentOf(value: unknown): readonly TraceIntent[] {
  const { id, score } = fieldsOf(value);
  return typeof id === 'string' ? [{ id, score: share(score) }] : [];
}

function entityOf(value: unknown): readonly { type: string; value: string }[] {
  const fields = fieldsOf(value);
  if (typeof fields['type'] !== 'string') return [];
  return [{ type: fields['type'], value: String(fields['value'] ?? '') }];
}

function moodOf(value: unknown): TraceMood | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = fieldsOf(value);
  return {
    anger: share(fields['anger']),
    urgency: share(fields['urgency']),
    gratitude: share(fields['gratitude']),
    reasons: listOf(fields['reasons']).map(String),
  };
}
