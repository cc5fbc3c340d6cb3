import { expect, test } from 'vitest';
import { withoutRepeatedHeading } from './repeated-heading.ts';

test('a group named as the dialog loses its heading, any other keeps it', () => {
  const components = [
    { type: 'group', label: '转出', components: [] },
    { type: 'group', label: '说明', components: [] },
  ];
  const view = { schema: { type: 'default', components }, data: {}, options: {} };
  const shown = withoutRepeatedHeading(view, '转出').schema['components'];
  expect(shown).toMatchObject([{ label: '' }, { label: '说明' }]);
});
