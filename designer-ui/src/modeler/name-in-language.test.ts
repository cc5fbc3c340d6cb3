import { expect, test } from 'vitest';
import { renameWithin } from './name-in-language.ts';

const named = (name: string, nameEn: string) => ({
  name,
  extensionElements: {
    values: [
      {
        $type: 'camunda:properties',
        $children: [{ $type: 'camunda:property', name: 'nameEn', value: nameEn }],
      },
    ],
  },
});

test('an element and what it contains take the name of the language; without one they keep theirs', () => {
  const bare = { name: '网关' };
  const inner = named('受理', 'Receive');
  const process = { ...named('流程', 'Process'), flowElements: [inner, bare] };
  renameWithin(process, 'nameEn');
  expect([process.name, inner.name, bare.name]).toEqual(['Process', 'Receive', '网关']);
});
