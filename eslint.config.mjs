import tseslint from 'typescript-eslint';

/** What each part of the program may import besides its own folder: the direction of the architecture. */
const PACKAGES = [
  'botbuilder',
  'botframework-*',
  'restify',
  'natural',
  'natural/*',
  'lowdb',
  'lowdb/*',
  'handlebars',
];

const owners = {
  botbuilder: ['src/channels', 'src/http/bot-framework-routes.ts'],
  restify: ['src/http'],
  natural: ['src/understanding'],
  lowdb: ['src/storage/lowdb'],
  handlebars: ['src/replies'],
};

/** Packages that a folder may not import, because they live elsewhere. */
function forbiddenPackages(folder) {
  return PACKAGES.filter((name) => {
    const root = name.split('/')[0].replace('botframework-*', 'botbuilder');
    return !(owners[root] ?? []).some(
      (owner) => owner.startsWith(folder) || folder.startsWith(owner),
    );
  });
}

/** @param folders folders of `src` that this folder may not import from */
function layer(files, folders, folder) {
  const groups = folders.map((name) => `**/${name}/**`);
  return {
    files,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(groups.length > 0
              ? [
                  {
                    group: groups,
                    message: `${folder} may not import this: see docs/architecture.md`,
                  },
                ]
              : []),
            { group: forbiddenPackages(folder), message: 'this package lives in another folder' },
          ],
        },
      ],
    },
  };
}

const EDGE = ['http', 'channels', 'wiring'];
const OUTER = [
  'lexicon',
  'understanding',
  'search',
  'storage',
  'backends',
  'replies',
  'turn',
  'dialogs',
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 52, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'use a union of strings' },
        { selector: 'ExportAllDeclaration', message: 'no barrels: import from the file itself' },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  // Tables of words read better whole.
  { files: ['web/console/words*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  layer(['src/domain/**/*.ts'], [...OUTER, ...EDGE], 'src/domain'),
  layer(
    ['src/lexicon/**/*.ts'],
    [...OUTER.filter((name) => name !== 'lexicon'), ...EDGE, 'domain'],
    'src/lexicon',
  ),
  layer(
    ['src/understanding/**/*.ts'],
    [...EDGE, 'turn', 'search', 'storage', 'backends', 'replies'],
    'src/understanding',
  ),
  layer(
    ['src/search/**/*.ts'],
    [...EDGE, 'turn', 'understanding', 'storage', 'backends', 'replies'],
    'src/search',
  ),
  layer(
    ['src/storage/lowdb/**/*.ts'],
    [...EDGE, 'turn', 'lexicon', 'understanding', 'search', 'backends', 'replies'],
    'src/storage/lowdb',
  ),
  layer(
    ['src/backends/**/*.ts'],
    [...EDGE, 'turn', 'lexicon', 'understanding', 'search', 'storage', 'replies'],
    'src/backends',
  ),
  layer(
    ['src/replies/**/*.ts'],
    [...EDGE, 'turn', 'lexicon', 'understanding', 'search', 'storage', 'backends'],
    'src/replies',
  ),
  layer(['src/turn/**/*.ts'], [...EDGE, 'lexicon', 'storage', 'backends'], 'src/turn'),
  layer(
    ['src/channels/**/*.ts'],
    ['http', 'wiring', 'storage', 'backends', 'lexicon', 'understanding', 'search'],
    'src/channels',
  ),
  layer(
    ['src/http/**/*.ts'],
    ['wiring', 'storage', 'backends', 'lexicon', 'understanding', 'search'],
    'src/http',
  ),
  layer(
    ['dialogs/**/*.ts'],
    [...EDGE, 'lexicon', 'understanding', 'search', 'storage', 'backends'],
    'dialogs',
  ),
);
