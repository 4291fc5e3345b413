const { availableParallelism } = require('node:os');

const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|js|mjs)$': '<rootDir>/test/support/transpile.js' },
  // Our TypeScript imports say `./x.js`; jest resolves the `.ts` beside it.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  // These packages ship ES modules only; CommonJS jest has to have them transpiled.
  transformIgnorePatterns: ['/node_modules/(?!(?:lowdb|steno|jose)/)'],
  // A test file's global names are looked up slowly; those that loops are full of are handed to each
  // module, so that the model and the index are loaded in less than half the time.
  sandboxInjectedGlobals: [
    ...['Math', 'Date', 'Object', 'Array', 'Number', 'String', 'JSON', 'RegExp', 'Map', 'Set'],
    ...['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array', 'Int32Array'],
    ...['Float32Array', 'Float64Array', 'BigInt', 'Symbol', 'Error'],
  ],
};

const project = (displayName, testMatch) => ({ ...shared, displayName, testMatch });

/** Projects by the kind of test, so that `npx jest --selectProjects unit` runs one of them. */
module.exports = {
  coverageProvider: 'v8',
  // Jest leaves one core free, which on two cores means one test file after the other.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // The first test of a changed corpus may have to train the model.
  testTimeout: 60_000,
  projects: [
    project('unit', [
      '<rootDir>/{src,dialogs,scripts,bench,web}/**/*.test.ts',
      '<rootDir>/test/ownership/**/*.test.ts',
    ]),
    project('contracts', ['<rootDir>/test/contracts/**/*.test.ts']),
    project('content', [
      '<rootDir>/test/content/**/*.test.ts',
      '<rootDir>/test/understanding/**/*.test.ts',
    ]),
    project('conversations', ['<rootDir>/test/conversations/**/*.test.ts']),
    project('http', ['<rootDir>/test/http/**/*.test.ts']),
  ],
};
