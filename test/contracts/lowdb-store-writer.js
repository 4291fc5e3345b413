/**
 * A process to be killed: `node lowdb-store-writer.js <folder> <records>` writes records, twice each
 * and sixteen at a time, and prints `<id> <version>` after each write that was acknowledged.
 */
const { readFileSync, writeSync } = require('node:fs');
const Module = require('node:module');
const ts = require('typescript');

// The sources are TypeScript whose imports say `./x.js`.
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) => {
  const own = parent?.filename?.endsWith('.ts') && request.startsWith('.');
  return resolve(own ? request.replace(/\.js$/, '.ts') : request, parent, ...rest);
};
Module._extensions['.ts'] = (module, fileName) => {
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const source = readFileSync(fileName, 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions: options });
  module._compile(outputText, fileName);
};
const { LowdbStore } = require('../../src/storage/lowdb/lowdb-store.ts');

const [folder, count] = [process.argv[2], Number(process.argv[3])];
const records = {
  name: 'records',
  indexes: { queue: ({ queue, n }) => ({ partition: queue, key: String(n) }) },
};

async function write(store, id, value) {
  const { version } = await store.put(records, id, value);
  writeSync(1, `${id} ${version}\n`);
}

async function main() {
  const store = await LowdbStore.open(folder);
  let next = 0;
  const writer = async () => {
    while (next < count) {
      const n = next++;
      await write(store, `r${n}`, { n, queue: `first-${n % 7}`, text: 'x'.repeat(2_000) });
      await write(store, `r${n}`, { n, queue: `second-${n % 5}`, text: 'y'.repeat(2_000) });
    }
  };
  await Promise.all(Array.from({ length: 16 }, writer));
  await store.close();
}

main();
