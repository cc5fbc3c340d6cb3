/** Attributes that are FEEL where they begin with `=`; `test` ones do nothing when they do not. */
export const expressionAttributes: readonly {
  path: readonly [string, string?];
  kind: 'value' | 'test';
}[] = [
  { path: ['conditional', 'hide'], kind: 'test' },
  { path: ['readonly'], kind: 'test' },
  { path: ['validate', 'min'], kind: 'value' },
  { path: ['validate', 'max'], kind: 'value' },
  { path: ['validate', 'minLength'], kind: 'value' },
  { path: ['validate', 'maxLength'], kind: 'value' },
  { path: ['valuesExpression'], kind: 'value' },
  { path: ['expression'], kind: 'value' },
  { path: ['columnsExpression'], kind: 'value' },
  { path: ['dataSource'], kind: 'value' },
  { path: ['multiple'], kind: 'value' },
  { path: ['label'], kind: 'value' },
  { path: ['description'], kind: 'value' },
  { path: ['text'], kind: 'value' },
];
