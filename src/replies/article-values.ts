import Handlebars from 'handlebars';
import type { Article } from '../domain/knowledge/article.js';
import type { ShopValues, ValueKind } from '../domain/knowledge/shop-values.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { AppError } from '../errors.js';
import { valueHelpers, wordFor, type ValueWords } from './value-helpers.js';

/** Texts that change leave their templates behind; from here on all are made anew. */
const MOST_TEMPLATES = 5_000;

/** Puts the shop's values into articles: `{{fee "delivery.express"}}` becomes `¥15`. */
export class ArticleValues {
  private readonly engines: ReadonlyMap<Language, typeof Handlebars>;
  private readonly templates = new Map<string, Handlebars.TemplateDelegate>();

  constructor(
    private readonly values: ShopValues,
    private readonly words: Readonly<Record<Language, ValueWords>>,
  ) {
    this.engines = new Map(LANGUAGES.map((language) => [language, this.engineFor(language)]));
  }

  /**
   * The article with its values as they are now; the same article when it names none, `undefined`
   * when one is no longer known: rather no answer than one with a gap.
   */
  render(article: Article): Article | undefined {
    if (!article.body.includes('{{')) return article;
    const lead = this.fill(article.lead, article.language);
    const body = this.fill(article.body, article.language);
    return lead === undefined || body === undefined ? undefined : { ...article, lead, body };
  }

  /** A text with its values as they are now; `undefined` when one is not known. */
  fill(text: string, language: Language): string | undefined {
    try {
      return this.templateOf(text, language)({});
    } catch (error) {
      if (error instanceof AppError && error.code === 'content.unknown-value') return undefined;
      throw error;
    }
  }

  /** What stands in the place of one value now; `undefined` when it is not known. Needs no template. */
  wordOf(kind: ValueKind, name: string, language: Language): string | undefined {
    const value = this.values.find(kind, name);
    return value && wordFor(value, language, this.words[language]);
  }

  /** Compiled once a text: that costs a hundred times what filling it in does. */
  private templateOf(text: string, language: Language): Handlebars.TemplateDelegate {
    const key = `${language}|${text}`;
    const known = this.templates.get(key);
    if (known) return known;
    const engine = this.engines.get(language) ?? Handlebars;
    const template = engine.compile(text, { noEscape: true, strict: true });
    if (this.templates.size >= MOST_TEMPLATES) this.templates.clear();
    this.templates.set(key, template);
    return template;
  }

  private engineFor(language: Language): typeof Handlebars {
    const engine = Handlebars.create();
    engine.registerHelper(valueHelpers(this.values, language, this.words[language]));
    return engine;
  }
}
