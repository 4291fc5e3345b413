import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { AppError } from '../../errors.js';
import { rounded } from './intent-metrics.js';
import type { Row } from './rows.js';

/** The part of nlp.js that is used. */
interface Nlp {
  readonly container: { use(plugin: unknown): void };
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ readonly intent: string }>;
}

interface Basic {
  dockStart(options: object): Promise<{ get(name: 'nlp'): Nlp }>;
}

const PACKAGES = 'bench/package.json';
const HAN = /[\u3400-\u9fff]/;
/** nlp.js's word for out of scope. */
const REFUSED = 'None';

/**
 * The accuracy of nlp.js with its own settings, for comparison; each text is taken as Chinese when it
 * holds a Chinese character, else as English. Throws `evaluation.no-baseline` when the packages of
 * `bench/` are not installed.
 */
export async function nlpJsAccuracy(
  train: readonly Row[],
  test: readonly Row[],
  outside: string,
): Promise<number> {
  return withQuietConsole(async () => {
    const nlp = await startNlp([...train, ...test].some(({ text }) => HAN.test(text)));
    for (const { label, text } of train) {
      nlp.addDocument(languageOf(text), text, label === outside ? REFUSED : label);
    }
    await nlp.train();
    let right = 0;
    for (const { label, text } of test) {
      const { intent } = await nlp.process(languageOf(text), text);
      if (intent === (label === outside ? REFUSED : label)) right += 1;
    }
    return rounded(right / Math.max(1, test.length));
  });
}

async function startNlp(withChinese: boolean): Promise<Nlp> {
  const load = loader();
  const { dockStart } = load('@nlpjs/basic') as Basic;
  const { LangEn } = load('@nlpjs/lang-en') as { readonly LangEn: unknown };
  const quiet = { autoSave: false, autoLoad: false, forceNER: false, log: false };
  const settings = { nlp: { ...quiet, languages: ['en'], nlu: { log: false } } };
  const nlp = (await dockStart({ settings, use: ['Basic'] })).get('nlp');
  nlp.container.use(LangEn);
  nlp.addLanguage('en');
  if (withChinese) {
    const { LangZh } = load('@nlpjs/lang-zh') as { readonly LangZh: unknown };
    nlp.container.use(LangZh);
    nlp.addLanguage('zh');
  }
  return nlp;
}

/** The product does without nlp.js, so it is installed beside it and loaded only here. */
function loader(): (name: string) => unknown {
  const file = resolve(PACKAGES);
  if (existsSync(resolve('bench', 'node_modules', '@nlpjs', 'basic'))) return createRequire(file);
  throw new AppError(
    'evaluation.no-baseline',
    'nlp.js is not installed: run `npm ci --prefix bench` first',
  );
}

function languageOf(text: string): string {
  return HAN.test(text) ? 'zh' : 'en';
}

/** Its packages talk to the console, which belongs to the figures. */
async function withQuietConsole<T>(work: () => Promise<T>): Promise<T> {
  const { log, warn } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { log: nothing, warn: nothing });
  try {
    return await work();
  } finally {
    Object.assign(console, { log, warn });
  }
}
