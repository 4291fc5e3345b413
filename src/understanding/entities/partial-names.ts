import type { NameUse } from './product-names.js';

/** A product whose names are in lower case, without measures. */
export interface PlainProduct {
  readonly id: string;
  readonly names: readonly string[];
  readonly nicknames: readonly string[];
}

interface PartialName {
  readonly name: string;
  readonly id: string;
  readonly use: NameUse;
}

const HAN = /[\u3400-\u9fff]/;
/** 五个 and 一圈 are numbers before they are names. */
const NUMBER_FIRST = /^[一二两三四五六七八九十\d]/;
const LONGEST_GIVEN = 4;
const SHORTEST_TAIL = 4;

/**
 * What customers leave of a name. "Old Friend Cast-Iron Pot" has a given name, "Old Friend", and says
 * what it is, "Cast-Iron Pot": it is called by the one, by the end of the other, or by both.
 */
export function partialNames(products: readonly PlainProduct[]): PartialName[] {
  const beginnings = new Set(
    products.flatMap(({ nicknames }) =>
      nicknames.filter((name) => HAN.test(name) && name.length > 2).map((name) => name.slice(0, 2)),
    ),
  );
  const tails = new Map<string, Set<string>>();
  const found: PartialName[] = [];
  for (const { id, names, nicknames } of products) {
    for (const whole of names) {
      const language = HAN.test(whole) ? HAN_PARTS : LATIN_PARTS;
      const name = language.split(whole);
      const short = nicknames.filter((nickname) => HAN.test(nickname) === HAN.test(whole));
      const given = givenOf(name, short.map(language.split), language, beginnings);
      const said = given === undefined ? name : name.slice(given.length);
      for (const tail of endsOf(said, language.shortestTail)) {
        const written = language.join(tail);
        tails.set(written, (tails.get(written) ?? new Set()).add(id));
      }
      if (given === undefined) continue;
      const first = language.join(given);
      for (const end of [...endsOf(said, language.shortestEnd), ...short.flatMap(language.calls)]) {
        if (language.join(end).startsWith(first)) continue;
        found.push({ name: language.join([...given, ...end]), id, use: 'exact' });
      }
      const isRare = HAN.test(whole) && given.length > 2;
      found.push({ name: first, id, use: isRare ? 'forgiving' : language.givenUse });
    }
    for (const material of materials(names, nicknames))
      found.push({ name: material, id, use: 'exact' });
  }
  for (const [name, ids] of tails) {
    const [id] = ids;
    if (ids.size === 1 && id !== undefined) found.push({ name, id, use: 'exact' });
  }
  return found;
}

interface Parts {
  readonly split: (name: string) => string[];
  /** What a nickname says behind the given name. */
  readonly calls: (nickname: string) => string[][];
  readonly join: (parts: readonly string[]) => string;
  readonly shortestGiven: number;
  readonly shortestEnd: number;
  readonly shortestTail: number;
  readonly givenUse: NameUse;
}

const HAN_PARTS: Parts = {
  split: (name) => [...name],
  calls: (nickname) => [[...nickname]],
  join: (parts) => parts.join(''),
  shortestGiven: 2,
  shortestEnd: 2,
  shortestTail: SHORTEST_TAIL,
  givenUse: 'among goods',
};
const LATIN_PARTS: Parts = {
  split: (name) => name.split(' '),
  calls: (nickname) => [nickname.split(' '), nickname.split(' ').slice(-1)],
  join: (parts) => parts.join(' '),
  shortestGiven: 1,
  shortestEnd: 1,
  shortestTail: 2,
  givenUse: 'brand',
};

/**
 * The words in front that a nickname begins with too, before it goes another way; or, in Chinese,
 * what stands before words that nicknames begin with.
 */
function givenOf(
  name: readonly string[],
  nicknames: readonly (readonly string[])[],
  { join, shortestGiven }: Parts,
  beginnings: ReadonlySet<string>,
): readonly string[] | undefined {
  if (NUMBER_FIRST.test(join(name))) return undefined;
  const most = Math.min(LONGEST_GIVEN, name.length - 1);
  for (const nickname of nicknames) {
    const same = commonLength(name, nickname);
    if (same >= shortestGiven && same <= most) return name.slice(0, same);
  }
  for (let length = 2; length <= most; length += 1) {
    if (beginnings.has(name.slice(length, length + 2).join(''))) return name.slice(0, length);
  }
  return undefined;
}

/** 硅藻泥 of 踏雪硅藻泥地垫 and 硅藻泥垫: at least three characters that a nickname leaves behind. */
function materials(names: readonly string[], nicknames: readonly string[]): string[] {
  return names.flatMap((name) =>
    nicknames.flatMap((nickname) => {
      if (!HAN.test(nickname)) return [];
      const at = name.indexOf(nickname.slice(0, 3));
      if (at <= 0) return [];
      const same = commonLength([...name.slice(at)], [...nickname]);
      return same >= 3 && same < nickname.length ? [nickname.slice(0, same)] : [];
    }),
  );
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function endsOf(parts: readonly string[], shortest: number): string[][] {
  const ends: string[][] = [];
  for (let length = shortest; length <= parts.length; length += 1) {
    ends.push(parts.slice(parts.length - length));
  }
  return ends;
}
