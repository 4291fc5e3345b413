import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArticles } from '../src/backends/article-files/load-articles.js';
import {
  EXPORT_FORMS,
  exportArticles,
  type ExportForm,
} from '../src/backends/article-import/export-articles.js';
import { readImportFiles } from '../src/backends/article-import/read-files.js';
import { systemClock } from '../src/clock.js';
import { readConfig } from '../src/config.js';
import type { Editor } from '../src/domain/knowledge/article-change.js';
import { ArticleDesk } from '../src/domain/knowledge/article-desk.js';
import { FileCatalogue } from '../src/backends/shop-files/file-catalogue.js';
import { FileValues } from '../src/backends/shop-files/file-values.js';
import { loadShop } from '../src/backends/shop-files/load-shop.js';
import { knownValues } from '../src/replies/known-values.js';
import { importArticles } from '../src/domain/knowledge/import-articles.js';
import { KnowledgeBase } from '../src/domain/knowledge/knowledge-base.js';
import { LANGUAGES } from '../src/domain/language.js';
import { codeOf } from '../src/errors.js';
import { LowdbStore } from '../src/storage/lowdb/lowdb-store.js';
import { filesBelow, writeBelow } from './article-files.js';
import { describeImport, describePlan } from './article-report.js';

const USAGE = `Articles in and out of the data folder, while the server is stopped.

  npm run articles -- import <file or folder…> [--dry-run] [--publish] [--duplicates] [--topic x] [--language zh|en]
  npm run articles -- export <folder> --as ${EXPORT_FORMS.join('|')}

Import reads Markdown, CSV, Excel, JSON, saved HTML pages, Word and PDF. What is imported becomes a
draft; --publish tells it to customers at once, --duplicates takes in near-duplicates as well, and
--dry-run only says what would happen. Export writes what customers are told.
`;

const script: Editor = { id: 'import', role: 'admin' };

/** `npm run articles`: the exit code is 0 when everything was done, 1 when something was refused. */
async function articles(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      duplicates: { type: 'boolean', default: false },
      topic: { type: 'string' },
      language: { type: 'string' },
      as: { type: 'string' },
    },
  });
  const [command, ...paths] = positionals;
  const language = LANGUAGES.find((one) => one === values.language);
  const form = EXPORT_FORMS.find((one) => one === values.as);
  const [folder] = paths;
  if (values.language !== undefined && !language) return usage('--language is zh or en');
  if (command === 'import' && paths.length > 0) {
    const missing = paths.find((path) => !existsSync(path));
    if (missing !== undefined) return usage(`${missing} is not there`);
    return withDesk((desk) => importFrom(desk, paths, { ...values, language }));
  }
  if (command === 'export' && folder !== undefined && form) {
    return withDesk((desk) => exportTo(desk, folder, form));
  }
  return usage(command === 'export' ? `name a folder, and --as ${EXPORT_FORMS.join('|')}` : '');
}

async function importFrom(
  desk: ArticleDesk,
  paths: readonly string[],
  options: {
    readonly 'dry-run': boolean;
    readonly publish: boolean;
    readonly duplicates: boolean;
    readonly topic?: string | undefined;
    readonly language: 'zh' | 'en' | undefined;
  },
): Promise<number> {
  const { topic, language, publish, duplicates } = options;
  const { candidates, faults } = await readImportFiles(filesBelow(paths));
  const defaults = { ...(topic ? { topic } : {}), ...(language ? { language } : {}) };
  const items = await desk.planImport(candidates, defaults);
  say(describePlan(items, faults));
  const faulty = faults.length > 0 || items.some(({ kind }) => kind === 'faulty');
  if (options['dry-run']) return faulty ? 1 : 0;
  const done = await importArticles(desk, script, items, { publish, duplicates });
  say(describeImport(done, publish));
  return faulty || done.some(({ outcome }) => !outcome.ok) ? 1 : 0;
}

async function exportTo(desk: ArticleDesk, folder: string, form: ExportForm): Promise<number> {
  const all = desk.told();
  const files = await exportArticles(all, form);
  const taken = writeBelow(folder, files);
  if (taken !== undefined) {
    say(`${taken} is there already: name an empty folder\n`);
    return 1;
  }
  say(
    `${all.length} articles in ${files.length} file${files.length === 1 ? '' : 's'}: ${folder}\n`,
  );
  return 0;
}

/** Opens the data folder for one run; a running server has it for itself. */
async function withDesk(run: (desk: ArticleDesk) => Promise<number>): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const shop = loadShop(config.contentRoot);
  const check = knownValues(new FileValues(shop.values, new FileCatalogue(shop.products)));
  const base = new KnowledgeBase(loadArticles(join(config.contentRoot, 'knowledge'), check));
  const store = await LowdbStore.open(join(config.dataDir, 'store'));
  try {
    const desk = new ArticleDesk({ store, clock: systemClock, base, knownValues: check });
    await desk.restore();
    return await run(desk);
  } finally {
    await store.close();
  }
}

function usage(fault: string): number {
  process.stderr.write(`${fault === '' ? '' : `${fault}\n\n`}${USAGE}`);
  return 2;
}

function say(text: string): void {
  process.stdout.write(text);
}

articles().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      codeOf(error) === 'store.locked'
        ? 'The server is running and has the data folder for itself. Import in the console instead\n' +
            '(Knowledge → Import), or stop the server first.\n'
        : `${message}\n`,
    );
    process.exitCode = 1;
  },
);
