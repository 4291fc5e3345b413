import { rounded } from './intent-metrics.js';
import type { EntityRow } from './rows.js';

type Named = EntityRow['entities'][number];

export interface EntityFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many there should be. */
  readonly expected: number;
}

export interface EntityMetrics extends EntityFigures {
  readonly rows: number;
  /** Share of sentences in which all and nothing else was found. */
  readonly exactMatch: number;
  readonly types: Readonly<Record<string, EntityFigures>>;
}

/** A sentence with what should have been found and what was. */
export interface JudgedEntities {
  readonly text: string;
  readonly expected: readonly Named[];
  readonly found: readonly Named[];
}

/** An entity is right when its type and its words are, white space at its ends apart. */
export function measureEntities(judged: readonly JudgedEntities[]): EntityMetrics {
  const tallies = new Map<string, Tally>();
  const all = new Tally();
  let exact = 0;
  for (const row of judged) {
    const rest = row.expected.map(keyOf);
    for (const entity of row.found) {
      const at = rest.indexOf(keyOf(entity));
      if (at >= 0) rest.splice(at, 1);
      for (const tally of [all, tallyOf(tallies, entity.type)]) tally.found(at >= 0);
    }
    for (const entity of row.expected) {
      for (const tally of [all, tallyOf(tallies, entity.type)]) tally.expected += 1;
    }
    if (rest.length === 0 && row.found.length === row.expected.length) exact += 1;
  }
  const types = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    rows: judged.length,
    ...all.figures(),
    exactMatch: rounded(exact / Math.max(1, judged.length)),
    types: Object.fromEntries(types.map(([type, tally]) => [type, tally.figures()])),
  };
}

class Tally {
  expected = 0;
  private right = 0;
  private given = 0;

  found(isRight: boolean): void {
    this.given += 1;
    if (isRight) this.right += 1;
  }

  figures(): EntityFigures {
    const { right, given, expected } = this;
    return {
      precision: rounded(right / Math.max(1, given)),
      recall: rounded(right / Math.max(1, expected)),
      f1: rounded((2 * right) / Math.max(1, given + expected)),
      expected,
    };
  }
}

function tallyOf(tallies: Map<string, Tally>, type: string): Tally {
  const tally = tallies.get(type) ?? new Tally();
  tallies.set(type, tally);
  return tally;
}

function keyOf({ type, text }: Named): string {
  return `${type}\t${text.trim()}`;
}
