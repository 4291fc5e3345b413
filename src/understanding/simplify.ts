import { Converter, Locale } from 'opencc-js/t2cn';

const HAN = /[\u3400-\u9fff]/;

/** Folds traditional Chinese to simplified without changing the length of the text. */
export type Simplify = (text: string) => string;

/**
 * A `Simplify` that loads its dictionaries (about 15 ms each) when they are first needed.
 *
 * Regional words are folded too (計程車 → 出租车) when that keeps the length, which offsets into the
 * text rely on; otherwise only characters are. Text without traditional characters is returned as
 * it is, because a simplified text may hold words that only look regional.
 */
export function createSimplify(): Simplify {
  let traditional: ReadonlySet<string> | undefined;
  const foldWords = onFirstUse(() => Converter({ from: 'twp', to: 'cn' }));
  const foldCharacters = onFirstUse(() => Converter({ from: 'tw', to: 'cn' }));

  return (text) => {
    if (!HAN.test(text)) return text;
    traditional ??= traditionalCharacters();
    if (!holdsAny(text, traditional)) return text;
    for (const fold of [foldWords, foldCharacters]) {
      const folded = fold(text);
      if (folded.length === text.length) return folded;
    }
    return text;
  };
}

function onFirstUse(load: () => Simplify): Simplify {
  let loaded: Simplify | undefined;
  return (text) => {
    loaded ??= load();
    return loaded(text);
  };
}

/** The characters that the simplified script writes otherwise, from the dictionary itself. */
function traditionalCharacters(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const dictionary of Locale.to.cn.flat()) {
    if (typeof dictionary !== 'string') continue;
    for (const pair of dictionary.split('|')) {
      const [from = '', to] = pair.split(' ');
      if (from.length === 1 && from !== to) found.add(from);
    }
  }
  return found;
}

function holdsAny(text: string, characters: ReadonlySet<string>): boolean {
  for (const character of text) if (characters.has(character)) return true;
  return false;
}
