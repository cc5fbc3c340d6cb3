import { checkBundle } from '@baton/domain/process';
import { expect, it } from 'vitest';
import { starterDecision } from '../../designer-ui/src/features/design/decisions/starter-decision.ts';
import { starterType } from '../../designer-ui/src/features/design/starter/starter-type.ts';

it('a decision table begun in the designer passes the gate', async () => {
  const name = { 'zh-CN': '访客登记', 'zh-TW': '訪客登記', en: 'Visitors' };
  const { bpmn, forms, declaration } = starterType({ key: 'visitor', prefix: 'VIS', name });
  const findings = await checkBundle({
    bpmn: { fileName: 'visitor.bpmn', xml: bpmn },
    forms: forms.map((schema) => ({ fileName: `${String(schema['id'])}.form`, schema })),
    decisions: [
      {
        fileName: 'visitor-1.dmn',
        xml: starterDecision({ id: 'visitor-level', name: '金额 <大> & "小"' }),
      },
    ],
    typeDeclaration: declaration,
  });
  expect(findings).toEqual([]);
});
