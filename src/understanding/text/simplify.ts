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
  let traditional: Uint8Array | undefined;
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

/** 1 for each code unit that the simplified script writes otherwise, from the dictionary itself. */
function traditionalCharacters(): Uint8Array {
  const found = new Uint8Array(0x10000);
  for (const dictionary of Locale.to.cn.flat()) {
    if (typeof dictionary !== 'string') continue;
    for (const pair of dictionary.split('|')) {
      const [from = '', to] = pair.split(' ');
      if (from.length === 1 && from !== to) found[from.charCodeAt(0)] = 1;
    }
  }
  return found;
}

function holdsAny(text: string, characters: Uint8Array): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (characters[text.charCodeAt(at)] === 1) return true;
  }
  return false;
}
