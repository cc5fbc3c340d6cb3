import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A step of several people says when it has decided; a step of one does not. */
export const countersign: Rule = {
  name: 'countersign',
  severity: 'error',
  problem: localized(
    '“{name}”的会签设置不完整或不适用',
    '「{name}」的會簽設定不完整或不適用',
    'The countersigning of "{name}" is incomplete or out of place',
  ),
  mend: localized(
    '多人步骤选择 countersign;ratio 需要比例；依次审批用顺序多实例',
    '多人步驟選擇 countersign;ratio 需要比例；依次審批用循序多實例',
    'Choose countersign on a step of several; ratio needs a share; sequence needs a sequential multi-instance',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask') continue;
      const rule = node.properties.get('countersign');
      const ratio = node.properties.get('ratio');
      const fits = node.multiInstance
        ? rule !== undefined &&
          (rule === 'ratio') === (ratio !== undefined) &&
          (rule === 'sequence') === node.multiInstance.sequential
        : rule === undefined && ratio === undefined;
      if (!fits) yield { at: node.xml };
    }
  },
};
