import { keyedTypes } from '@baton/contract/forms/form-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileValue } from '../../../tests/support/hostile-values.ts';
import { importForm } from './open-form.ts';
import { validateForm } from './validate-form.ts';

const values = [{ value: 'a', label: 'A' }];
const component = (type: string) => ({
  ...{ type, id: 'x', key: 'x' },
  ...(['radio', 'select', 'checklist', 'taglist'].includes(type) ? { values } : {}),
  ...(type === 'datetime' ? { subtype: 'date' } : {}),
  ...(type === 'expression' ? { expression: '=1', computeOn: 'change' } : {}),
});

describe.each([...keyedTypes])('what nobody means, sent as the value of a %s', (type) => {
  const schema = { type: 'default', components: [component(type)] };
  const signer = { id: 'lin', name: '林' };

  it('is refused by a fault of the field, or is a value that the viewer would show', () => {
    const config = importForm(schema).formFields.get(type)?.config;
    fc.assert(
      fc.property(hostileValue, (value) => {
        const { data, errors } = validateForm({ schema, data: { x: value }, signer });
        expect(errors.length <= 1 || errors.every(({ path }) => path.startsWith('x'))).toBe(true);
        if (errors.length > 0 || !config?.sanitizeValue) return;
        const kept = data['x'];
        const formField = component(type);
        expect(config.sanitizeValue({ formField, data: {}, value: kept })).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });
});
