import { singular } from '../../domain/text/singular.js';
import { isEveryday } from './everyday-words.js';
import { partialNames, type PlainProduct } from './partial-names.js';

/** A product and what it is called, in every language. */
export interface NamedProduct {
  readonly id: string;
  readonly names: readonly string[];
  /** What customers call it for short: "Smooth Talk". Their last words mean nothing alone. */
  readonly nicknames?: readonly string[];
}

const HAN = /[\u3400-\u9fff]/;
/** Last words that say nothing alone. */
const GENERIC = new Set(
  (
    'set box boxes pack piece gift item time water home house light wood oven story night tree ' +
    'machine maker bottle cup bag tin jar cover size pair kg cm ml litre 公斤 毫升 厘米 套装 礼盒 系列 用品 日记 故事 组合'
  ).split(' '),
);
const SHORTEST_HEAD = 4;
const SHORTEST_JOINED = 7;
/** How much there is of it, which comes last in many names. */
const MEASURE_LAST =
  /(?: set of \d{1,2}| \d{1,2} (?:pack|pair)| ?\d{1,4}(?: \d)? ?(?:毫升|升|克|公斤|厘米|粒|ml|l|g|kg|cm)(?:罐装| tin)?|[一二三四五六]{1,2}(?:件套|只装|条装|双装|味装))$/;
/** 五双袜 ends in a measure and a thing; that is no name. */
const MEASURE_FIRST = /^[双套件只把张条个盏顶]/;

/**
 * How a name is read: with typing errors forgiven, only as it is written, only with words about goods
 * beside it, or (`brand`) as that or with capitals.
 */
export type NameUse = 'forgiving' | 'exact' | 'among goods' | 'brand';

export interface ProductName {
  readonly id: string;
  readonly use: NameUse;
}

/** Every name as written in lower case, with the product it means; a name of two products is the first's. */
export function namesOf(products: readonly NamedProduct[]): ReadonlyMap<string, ProductName> {
  const names = new Map<string, ProductName>();
  const put = (name: string, id: string, use: NameUse): void => {
    if (name === '' || names.has(name)) return;
    names.set(name, { id, use: isEveryday(name) ? 'among goods' : use });
  };
  for (const { id, names: own, nicknames = [] } of products) {
    for (const name of [...own, ...nicknames]) put(plainName(name), id, 'forgiving');
    for (const name of nicknames.map(plainName).filter((plain) => / .* tea$/.test(plain)))
      put(name.replace(/ tea$/, ''), id, 'exact');
    for (const name of own) put(withoutMeasure(plainName(name)), id, 'forgiving');
  }
  for (const [head, id] of soleHeads(products)) put(head, id, 'forgiving');
  for (const { name, id, use } of partialNames(products.map(plainProduct))) put(name, id, use);
  // Lunch boxes are lunchboxes, too.
  for (const [name, { id, use }] of [...names]) {
    const joined = name.replace(' ', '');
    if (/^[a-z]+ [a-z]+$/.test(name) && joined.length >= SHORTEST_JOINED) put(joined, id, use);
  }
  return names;
}

function plainProduct({ id, names, nicknames = [] }: NamedProduct): PlainProduct {
  return {
    id,
    names: names.map((name) => withoutMeasure(plainName(name))),
    nicknames: nicknames.map(plainName),
  };
}

function withoutMeasure(plain: string): string {
  return plain.replace(MEASURE_LAST, '');
}

/** Words of a name are parted by one blank; plural and singular count as one. */
function plainName(name: string): string {
  const lower = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019']/g, '');
  if (HAN.test(lower)) return lower.replace(/\s+/g, '');
  return (lower.match(/[a-z0-9\u00c0-\u024f]+/g) ?? []).map(singular).join(' ');
}

/** "Sofa" and 沙发 mean the only sofa of the shop; what two products are called means neither. */
function soleHeads(products: readonly NamedProduct[]): Map<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const { id, names } of products) {
    for (const head of names.flatMap((name) => headsOf(plainName(name)))) {
      owners.set(head, (owners.get(head) ?? new Set()).add(id));
    }
  }
  const sole = new Map<string, string>();
  for (const [head, ids] of owners) {
    const [id] = ids;
    if (ids.size === 1 && id !== undefined && !GENERIC.has(head)) sole.set(head, id);
  }
  return sole;
}

function headsOf(whole: string): string[] {
  const name = withoutMeasure(whole);
  if (HAN.test(name)) {
    const ends = name.length > 2 ? [name.slice(-2), name.slice(-3)] : [];
    return ends.filter((end) => !MEASURE_FIRST.test(end));
  }
  const words = name.split(' ');
  const head = words.at(-1) ?? '';
  return words.length > 1 && head.length >= SHORTEST_HEAD ? [head] : [];
}
