import { builtinModules } from 'node:module';
import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import regexp from 'eslint-plugin-regexp';
import ts from 'typescript-eslint';

/**
 * The arrows of ARCHITECTURE.md: what each package may import of its neighbours.
 * A package that is not listed under another may not be imported by it.
 */
const arrows = {
  'image-source': [],
  'similar-posts': [],
  'meta-schema': ['image-source'],
  'html-renderer': [
    'image-source',
    'meta-schema/fields',
    'meta-schema/publication',
    'meta-schema/text',
    'meta-schema/guard',
  ],
  import: ['meta-schema', 'image-source'],
};

/** Packages of which only types may be taken: the renderer needs those of the schema package, never its zod. */
const typeArrows = { 'html-renderer': ['meta-schema'] };

const escape = (text) => text.replaceAll('/', '\\/');

/** Matches every @alphanode import but the allowed ones, `/` subpaths of an allowed package included. */
const neighbours = (allowed) => {
  const exact = allowed.map((name) =>
    name.includes('/') ? `${escape(name)}$` : `${name}(?:\\/|$)`,
  );
  return `^@alphanode\\/(?!${exact.join('|')})`;
};

/** A package that stands on nothing names no other module at all. */
const foreign = (name, allowed) =>
  allowed.length === 0
    ? [{ regex: '^[^.]', message: `${name} imports nothing: see the arrows in ARCHITECTURE.md.` }]
    : [
        {
          regex: neighbours([...allowed, ...(typeArrows[name] ?? [])]),
          message: `${name} may not import this package: see the arrows in ARCHITECTURE.md.`,
        },
        ...(typeArrows[name] ?? []).map((types) => ({
          regex: `${neighbours(allowed)}${escape(types)}(?:\\/|$)`,
          allowTypeImports: true,
          message: `${name} takes only types from ${types}: see the arrows in ARCHITECTURE.md.`,
        })),
      ];

/** Every way to name a built-in of Node. */
const builtIns = `^(?:node:|(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(?:\\/|$))`;

/** Reading a clock, a random number or the environment would make the same input give other bytes. */
const pure = {
  'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'performance', 'navigator'],
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Take `now` as an option.',
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Take `now` as an option.',
    },
    {
      selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: 'The same input gives the same bytes.',
    },
    {
      // no-restricted-imports does not look at import().
      selector: 'ImportExpression[source.value=/^(?:node:|@alphanode\\u002F)/]',
      message: 'Import built-ins and neighbours at the top, where the arrows are checked.',
    },
    { selector: 'JSXSpreadAttribute', message: 'Never spread data into props: name each one.' },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  ],
};

/** Names that scripts, and the functions they send to a browser, may use. */
const globalsOf = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

const importRule = (name, allowed, more) => [
  'error',
  {
    patterns: [
      ...foreign(name, allowed),
      {
        regex: `^(?:\\.\\.\\/)+(?:packages\\/)?(?:${Object.keys(arrows).join('|')})\\/`,
        message: 'Name a neighbour by its package name.',
      },
      ...more,
    ],
  },
];

const packageRules = Object.entries(arrows).map(([name, allowed]) => ({
  files: [`packages/${name}/src/**`, `**/packages/${name}/src/**`],
  rules: {
    ...pure,
    '@typescript-eslint/no-restricted-imports': importRule(name, allowed, [
      { regex: builtIns, message: 'Packages run in browsers and Workers too.' },
    ]),
  },
}));

/** The one subpath that is named for Node and its kin; the arrows hold there too. */
const nodeRules = {
  files: ['packages/import/src/node/**', '**/packages/import/src/node/**'],
  rules: { '@typescript-eslint/no-restricted-imports': importRule('import', arrows.import, []) },
};

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/coverage/**',
      '**/.cache/**',
      'apps/demo/site/**',
      'examples/**',
      'bench/**',
      '**/generated/**',
    ],
  },
  js.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      complexity: ['error', 20],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['**/packages/*/src/**/*.{ts,tsx}', 'packages/*/src/**/*.{ts,tsx}'],
    ...jsdoc.configs['flat/recommended-typescript-error'],
    rules: {
      ...jsdoc.configs['flat/recommended-typescript-error'].rules,
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            'ExportNamedDeclaration > TSInterfaceDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
      // The signature already says names and types; a docstring says what it does not.
      'jsdoc/require-param': 'off',
      'jsdoc/require-returns': 'off',
      'jsdoc/require-throws-type': 'off',
      'jsdoc/require-yields': 'off',
      'jsdoc/require-yields-type': 'off',
      'jsdoc/require-next-type': 'off',
      'jsdoc/tag-lines': 'off',
    },
  },
  ...packageRules,
  nodeRules,
  {
    files: ['**/*.config.ts', '*.base.ts', '**/test/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.config.ts', '*.base.ts', '**/*.mjs', '**/*.js'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: globalsOf(
        'process console URL fetch setTimeout performance globalThis document location addEventListener',
      ),
    },
  },
);
