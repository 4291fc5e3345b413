import Handlebars from 'handlebars';
import { createHash } from 'node:crypto';
import type { Choice } from '../domain/conversation/entry.js';
import type { ShopValues } from '../domain/knowledge/shop-values.js';
import type { Language } from '../domain/language.js';
import type { Notices, Wording } from '../domain/notices.js';
import { AppError } from '../errors.js';
import { formatHelpers } from './format.js';
import type { ReplyTemplates } from './load-replies.js';
import { valueHelpers } from './value-helpers.js';

/** A shop without figures of its own: replies that name one fail. */
const NO_VALUES: ShopValues = { find: () => undefined, names: () => [] };

type Render = (values: Readonly<Record<string, unknown>>) => string;

/**
 * The bot's words. Templates are the shop's own files; what customers wrote is only ever a value,
 * never compiled. Texts are plain, so nothing is escaped here: whoever shows them does that.
 */
export class Replies implements Notices {
  private readonly rendered: Readonly<Record<Language, ReadonlyMap<string, Render>>>;

  constructor(
    templates: Readonly<Record<Language, ReplyTemplates>>,
    timeZone: string,
    values: ShopValues = NO_VALUES,
  ) {
    this.rendered = {
      zh: compileAll(templates.zh, 'zh', timeZone, values),
      en: compileAll(templates.en, 'en', timeZone, values),
    };
  }

  /** Whether there is a reply of this key. */
  has(language: Language, key: string): boolean {
    return this.rendered[language].has(key);
  }

  /** Every reply key of a language. */
  keys(language: Language): readonly string[] {
    return [...this.rendered[language].keys()];
  }

  /**
   * The words for a key. Variants (`found`, `found_2`, …) are chosen by `seed`, so the same turn says
   * the same again. Choices come from `<key>_choices`, a line each: `title` or `title | value`.
   * Throws `replies.unknown-key`.
   */
  word(
    language: Language,
    key: string,
    values: Readonly<Record<string, unknown>> = {},
    seed = '',
  ): Wording {
    const table = this.rendered[language];
    const text = this.variant(table, key, seed)(values).trimEnd();
    const lines = table.get(`${key}_choices`)?.(values);
    return lines ? { text, choices: parseChoices(lines) } : { text };
  }

  private variant(table: ReadonlyMap<string, Render>, key: string, seed: string): Render {
    const first = table.get(key);
    if (!first)
      throw new AppError('replies.unknown-key', `no reply file has the key ${key}`, { key });
    const variants = [first];
    for (let n = 2; ; n++) {
      const next = table.get(`${key}_${n}`);
      if (!next) break;
      variants.push(next);
    }
    if (variants.length === 1 || seed === '') return first;
    const dice = createHash('sha256').update(`${key}|${seed}`).digest().readUInt16BE(0);
    return variants[dice % variants.length] ?? first;
  }
}

function compileAll(
  templates: ReplyTemplates,
  language: Language,
  timeZone: string,
  values: ShopValues,
): ReadonlyMap<string, Render> {
  const engine = Handlebars.create();
  const word = (key: string): string => templates.get(`product.${key}`)?.trim() ?? '';
  const words = { inStock: word('card_in_stock'), soldOut: word('card_sold_out') };
  engine.registerHelper(withoutHiding(valueHelpers(values, language, words)));
  engine.registerHelper(formatHelpers(language, timeZone));
  return new Map(
    [...templates].map(([key, text]): [string, Render] => {
      const template = engine.compile(text, { noEscape: true, strict: true });
      return [key, (values) => template(values)];
    }),
  );
}

/** `{{price}}` stays the reply's own value; only `{{price "P001"}}` is the shop's. */
function withoutHiding(helpers: ReturnType<typeof valueHelpers>): Handlebars.HelperDeclareSpec {
  return Object.fromEntries(
    Object.entries(helpers).map(([kind, tell]) => [
      kind,
      function (this: Readonly<Record<string, unknown>>, ...given: readonly unknown[]) {
        // The last thing given is Handlebars' own options.
        if (given.length > 1) return tell(given[0]);
        if (kind in this) return this[kind];
        throw new AppError('replies.missing-value', `no value was given for ${kind}`, { kind });
      },
    ]),
  );
}

function parseChoices(lines: string): Choice[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [title = line, value = title] = line.split('|').map((part) => part.trim());
      return { title, value };
    });
}
