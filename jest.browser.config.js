const { projects } = require('./jest.config.js');

/** The browser tests: the built program in a real Chromium. Apart, because they need one installed. */
module.exports = {
  ...projects[0],
  displayName: 'browser',
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  // A busy machine takes its time; what waits for a page gives up long before.
  testTimeout: 120_000,
};
