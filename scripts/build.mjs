/**
 * Builds everything `npm start` needs: the server, the browser pages and the trained model. Says what
 * it is doing, skips what has not changed, and stops with the compiler's own words when it fails.
 * Standard output stays free for what the program that was built has to say.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);

const STEPS = [
  {
    name: 'server',
    sources: [
      ...['src', 'dialogs', 'scripts', 'bench', 'test/faults', 'test/support'],
      ...['tsconfig.json', 'tsconfig.build.json'],
    ],
    output: 'dist/src/main.js',
    run: () => {
      // What a start kept of files that are written anew now: see src/compile-cache.ts and kept-yaml.ts.
      rmSync('dist/compile-cache', { recursive: true, force: true });
      rmSync('dist/shop', { recursive: true, force: true });
      return command(process.execPath, [
        'node_modules/typescript/bin/tsc',
        ...['-p', 'tsconfig.build.json'],
      ]);
    },
  },
  {
    name: 'browser pages',
    sources: ['web', 'src/domain/reader-classes.ts'],
    output: 'dist/web/chat.html',
    run: () =>
      command(bin('vite'), ['build', '--config', 'web/vite.config.mts', '--logLevel', 'warn']) &&
      copyStart(),
  },
  {
    name: 'language model',
    sources: ['intents', 'knowledge', 'src/understanding', 'src/lexicon'],
    output: 'dist/model',
    run: () => command(process.execPath, ['dist/scripts/train.js']),
  },
];

function command(file, args) {
  const { status } = spawnSync(file, args, { stdio: ['ignore', 2, 2] });
  return status === 0;
}

function copyStart() {
  mkdirSync('dist/web/assets', { recursive: true });
  for (const page of ['index.html', 'demo-site.html'])
    cpSync(join('web/start', page), join('dist/web', page));
  for (const file of ['start.css', 'demo-site.css', 'start.js'])
    cpSync(join('web/start', file), join('dist/web/assets', file));
  return true;
}

/** A hash over names, sizes and times of the sources: equal means nothing to do. */
function stateOf(sources) {
  const hash = createHash('sha256');
  const add = (path) => {
    const info = statSync(path);
    if (info.isDirectory())
      readdirSync(path)
        .sort()
        .filter(isSource)
        .forEach((name) => add(join(path, name)));
    else hash.update(`${path}|${info.size}|${info.mtimeMs}\n`);
  };
  sources.filter((path) => existsSync(path)).forEach(add);
  return hash.digest('hex');
}

function isSource(name) {
  return name !== 'node_modules';
}

const stampFile = 'dist/.build.json';
const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
const only = process.argv.slice(2);

for (const [at, step] of STEPS.entries()) {
  if (only.length > 0 && !only.includes(step.name.split(' ').at(-1))) continue;
  const state = stateOf(step.sources);
  if (stamps[step.name] === state && existsSync(step.output)) continue;
  process.stderr.write(`  building ${step.name} (${at + 1}/${STEPS.length}) …\n`);
  if (!step.run()) {
    process.stderr.write(`  building ${step.name} failed; the lines above say why\n`);
    process.exit(1);
  }
  mkdirSync('dist', { recursive: true });
  stamps[step.name] = state;
  writeFileSync(stampFile, JSON.stringify(stamps));
}
