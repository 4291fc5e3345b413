import { rounded } from './intent-metrics.js';

interface Named {
  readonly type: string;
  readonly text: string;
  readonly value?: string | undefined;
}

export interface EntityFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many there should be. */
  readonly expected: number;
  /** Of those found whose value is known, the share with the right one; absent when none is known. */
  readonly valueRight?: number;
  /** F1 when one entity's words need only hold the other's. */
  readonly looseF1: number;
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
    const both = (type: string): Tally[] => [all, tallyOf(tallies, type)];
    for (const { entity, meant } of pair(row, isSame)) {
      for (const tally of both(entity.type)) tally.found(entity, meant);
    }
    for (const { entity, meant } of pair(row, isAlike)) {
      for (const tally of both(entity.type)) tally.foundAlike(meant !== undefined);
    }
    for (const { type } of row.expected) {
      for (const tally of both(type)) tally.expected += 1;
    }
    if (isExact(row)) exact += 1;
  }
  const types = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    rows: judged.length,
    ...all.figures(),
    exactMatch: rounded(exact / Math.max(1, judged.length)),
    types: Object.fromEntries(types.map(([type, tally]) => [type, tally.figures()])),
  };
}

/** Each found entity with the one it stands for, of which each is taken once. */
function pair(
  { expected, found }: JudgedEntities,
  matches: (one: Named, other: Named) => boolean,
): { readonly entity: Named; readonly meant: Named | undefined }[] {
  const rest = [...expected];
  return found.map((entity) => {
    const at = rest.findIndex((each) => matches(each, entity));
    return { entity, meant: at < 0 ? undefined : rest.splice(at, 1)[0] };
  });
}

function isExact(row: JudgedEntities): boolean {
  return (
    row.found.length === row.expected.length &&
    pair(row, isSame).every(({ meant }) => meant !== undefined)
  );
}

function isSame(one: Named, other: Named): boolean {
  return one.type === other.type && one.text.trim() === other.text.trim();
}

function isAlike(one: Named, other: Named): boolean {
  return (
    one.type === other.type && (one.text.includes(other.text) || other.text.includes(one.text))
  );
}

class Tally {
  expected = 0;
  private right = 0;
  private alike = 0;
  private given = 0;
  private valued = 0;
  private valueRight = 0;

  found(entity: Named, meant: Named | undefined): void {
    this.given += 1;
    if (!meant) return;
    this.right += 1;
    if (meant.value === undefined) return;
    this.valued += 1;
    if (meant.value === entity.value) this.valueRight += 1;
  }

  foundAlike(isRight: boolean): void {
    if (isRight) this.alike += 1;
  }

  figures(): EntityFigures {
    const { right, alike, given, expected, valued } = this;
    return {
      precision: rounded(right / Math.max(1, given)),
      recall: rounded(right / Math.max(1, expected)),
      f1: rounded((2 * right) / Math.max(1, given + expected)),
      expected,
      ...(valued > 0 && { valueRight: rounded(this.valueRight / valued) }),
      looseF1: rounded((2 * alike) / Math.max(1, given + expected)),
    };
  }
}

function tallyOf(tallies: Map<string, Tally>, type: string): Tally {
  const tally = tallies.get(type) ?? new Tally();
  tallies.set(type, tally);
  return tally;
}
