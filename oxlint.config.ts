import { defineConfig } from 'oxlint';
import { WALLS } from './scripts/lint/walls.ts';

const PLUGINS = [
  'eslint',
  'typescript',
  'unicorn',
  'oxc',
  'import',
  'react',
  'jsx-a11y',
  'promise',
] as const;

/** What lint refuses; `scripts/walls.test.ts` proves what it says of rooms and habits. */
export default defineConfig({
  plugins: [...PLUGINS],
  categories: {
    correctness: 'error',
    suspicious: 'error',
    perf: 'error',
  },
  options: {
    reportUnusedDisableDirectives: 'error',
  },
  ignorePatterns: ['out/**', 'dist/**'],
  rules: {
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-empty': [
      'error',
      {
        allowEmptyCatch: false,
      },
    ],
    'no-warning-comments': 'error',
    'no-new-func': 'error',
    'no-script-url': 'error',
    'no-fallthrough': 'error',
    'no-self-compare': 'error',
    'no-unreachable-loop': 'error',
    'no-promise-executor-return': 'error',
    'no-template-curly-in-string': 'error',
    'array-callback-return': 'error',
    'no-constructor-return': 'error',
    'no-alert': 'error',
    'max-lines': ['error', { max: 300 }],
    'import/extensions': [
      'error',
      'always',
      {
        ignorePackages: true,
      },
    ],
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-duplicates': 'error',
    'import/no-cycle': 'error',
    'import/no-unassigned-import': [
      'error',
      {
        allow: ['**/*.css', '@fontsource/**'],
      },
    ],
    'oxc/no-barrel-file': [
      'error',
      {
        threshold: 0,
      },
    ],
    'promise/always-return': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/prefer-set-has': 'off',
    'oxc/no-map-spread': 'off',
    'react/exhaustive-effect-dependencies': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/no-deprecated': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      {
        considerDefaultExhaustiveForUnions: true,
        requireDefaultForNonUnion: false,
      },
    ],
    'typescript/use-unknown-in-catch-callback-variable': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/consistent-return': 'off',
    'unicorn/prefer-node-protocol': 'error',
    'unicorn/no-abusive-eslint-disable': 'error',
    'unicorn/throw-new-error': 'error',
    'no-await-in-loop': 'off',
    'no-underscore-dangle': [
      'error',
      {
        allow: ['__brand', '__dirname', '__filename'],
      },
    ],
    'react/react-in-jsx-scope': 'off',
    'react/rules-of-hooks': 'error',
    'react/no-danger': 'error',
    'react/button-has-type': 'error',
    'react/self-closing-comp': 'error',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/click-events-have-key-events': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'jsx-a11y/interactive-supports-focus': 'off',
    'jsx-a11y/role-has-required-aria-props': 'off',
  },
  overrides: [
    ...WALLS,
    {
      files: ['src/**'],
      rules: {
        'import/no-default-export': 'error',
        'no-console': 'error',
        'unicorn/filename-case': [
          'error',
          {
            cases: {
              camelCase: true,
              pascalCase: true,
            },
          },
        ],
      },
    },
    {
      files: ['src/**/*.d.ts'],
      rules: {
        'import/no-default-export': 'off',
        'unicorn/filename-case': 'off',
      },
    },
    {
      files: ['src/cli/**'],
      rules: {
        'no-console': 'off',
      },
    },
    {
      files: ['tools/electron-stand-in/**'],
      rules: {
        'no-constructor-return': 'off',
      },
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx'],
      plugins: [...PLUGINS, 'vitest'],
      rules: {
        'max-lines': ['error', { max: 400 }],
        'no-console': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'vitest/no-identical-title': 'error',
        'vitest/expect-expect': [
          'error',
          {
            assertFunctionNames: ['expect', 'expect*', 'fc.assert'],
          },
        ],
        'no-restricted-globals': 'off',
      },
    },
    {
      files: ['e2e/**/*.spec.ts'],
      rules: {
        'max-lines': ['error', { max: 400 }],
      },
    },
    {
      files: ['**/*Table.ts', '**/*Data.ts', 'src/renderer/i18n/*.ts'],
      rules: {
        'max-lines': 'off',
      },
    },
  ],
});
