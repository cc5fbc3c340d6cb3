import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

const houseRules = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'no-console': 'error',
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
    { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/target/**', '.baton/**', 'db/migrations/**', '**/node_modules/**'] },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'].map((c) => ({ ...c, files: ['**/*.vue'] })),
  { rules: houseRules },
  {
    files: ['**/*.ts'],
    // Two programs for all files; a project service would load one for each workspace folder.
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'designer-ui/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': 'off',
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      // Layout is Prettier's business.
      'vue/max-attributes-per-line': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
    },
  },
  {
    files: [
      '**/*.config.ts',
      '**/*.config.js',
      '**/config.ts',
      '.dependency-cruiser.js',
      'tests/support/*-setup.ts',
    ],
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-properties': 'off' },
  },
  { files: ['start/**/*.ts', 'tests/**/*.ts', '**/*.test.ts'], rules: { 'no-restricted-properties': 'off' } },
);
