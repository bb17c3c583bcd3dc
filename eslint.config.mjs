// Few rules, each with a sentence that says what to do instead.
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is a dependency: take a Clock.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is a dependency: take a Clock.',
  },
];
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only libs/config reads the environment: add a setting there.',
};
const twoWay = {
  selector: 'Decorator[expression.callee.name=/^(OneToMany|ManyToMany|OneToOne|ManyToOne)$/]',
  message: 'No relations between entities: an id column and @ForeignKey (ADR 2).',
};
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name.' };
// Over plain http these are missing, and the button that needs them is dead.
const secureContext = [
  {
    selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|subtle)$/]",
    message: 'Exists in secure contexts only: take newKey().',
  },
  {
    selector: "MemberExpression[object.object.name='navigator'][object.property.name='clipboard']",
    message: 'Exists in secure contexts only: ask first whether it is there.',
  },
];
const grantScope = {
  selector: "CallExpression[callee.name='grantScope']",
  message: 'Only libs/auth makes a Scope (from a session or a link token).',
};

export default tseslint.config(
  {
    ignores: ['dist/', 'data/', 'node_modules/', '.tour/', 'coverage/', '**/*.cjs', '**/p.js'],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...clock, environment, twoWay, defaultExport, grantScope],
    },
  },
  {
    files: ['libs/kernel/src/clock.ts', 'libs/kernel/src/ids.ts'],
    rules: { 'no-restricted-syntax': ['error', environment, twoWay, defaultExport, grantScope] },
  },
  {
    files: ['libs/config/src/**'],
    rules: { 'no-restricted-syntax': ['error', ...clock, twoWay, defaultExport, grantScope] },
  },
  {
    files: ['libs/auth/src/**', 'libs/kernel/src/scope*.ts', 'libs/demo/src/**'],
    rules: { 'no-restricted-syntax': ['error', ...clock, environment, twoWay, defaultExport] },
  },
  {
    // The apps' entry points and operators' tools speak to a terminal.
    files: ['apps/*/src/main.ts', 'apps/standalone/src/**', 'apps/cli/src/**', 'scripts/**'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', twoWay, defaultExport, grantScope] },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e-spec.ts', 'test/**', 'bench/**'],
    rules: {
      'no-restricted-syntax': ['error', twoWay],
      'no-console': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['apps/web/**/*.tsx', 'apps/web/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules, 'no-restricted-syntax': ['error', defaultExport, ...secureContext] },
  },
  // Written by scripts/write-openapi.mjs: as long as the interface is.
  { files: ['apps/web/src/api/schema.d.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
