import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A step of several people says when it has decided; a step of one does not. */
export const countersign: Rule = {
  name: 'countersign',
  severity: 'error',
  says: localized(
    '多人步骤说明怎样算通过；单人步骤不写会签',
    '多人步驟說明怎樣算通過；單人步驟不寫會簽',
    'A step of several people says when it passes; a step of one does not',
  ),
  why: localized(
    '没有规则就无法判断什么时候通过，会签会一直等到所有人签完，或者永远等下去。',
    '沒有規則就無法判斷什麼時候通過，會簽會一直等到所有人簽完，或者永遠等下去。',
    'Without a rule nobody can tell, and the step would wait for all of them or for ever.',
  ),
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
