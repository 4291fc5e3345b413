/**
 * A jest transform made of TypeScript's own transpiler: one compiler for build and tests, no native
 * parts. Types are checked apart, by `npm run types`.
 */
module.exports = {
  process(source, fileName) {
    // Here, because nothing has to be transpiled when it was before, and loading it takes its time.
    const ts = require('typescript');
    const { outputText } = ts.transpileModule(source, {
      fileName: fileName.replace(/\.mjs$/, '.js'),
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.CommonJS,
        esModuleInterop: true,
        allowJs: true,
        inlineSourceMap: true,
        inlineSources: true,
      },
    });
    return { code: outputText };
  },
};
