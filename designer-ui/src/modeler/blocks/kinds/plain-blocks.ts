import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import type { BlockKind, BlockPart } from '../block.ts';

interface Plain {
  key: string;
  icon: string;
  words: LocalizedText;
  help: LocalizedText;
  part: Pick<BlockPart, 'type'> & Partial<BlockPart>;
  /** Nothing comes before it. */
  first?: boolean;
  /** Nothing comes behind it. */
  last?: boolean;
}

/** Plain BPMN of one element, of what the platform runs. */
function plain({ key, icon, words, help, part, first, last }: Plain): BlockKind {
  return {
    ...{ key, group: 'plain', words, help, icon, ...(first ? { first } : {}) },
    make({ freeId, topLevel }) {
      const id = freeId(key);
      const properties = last && topLevel ? { ticketOutcome: 'resolved' } : part.properties;
      const named = part.type.endsWith('Gateway') ? {} : { words };
      const made = { x: 0, y: 0, ...named, ...part, ...(properties ? { properties } : {}), id };
      return { parts: [made], flows: [], exit: last ? null : { part: id } };
    },
  };
}

const pending = { ticketStatus: 'pending' };

export const plainBlocks: readonly BlockKind[] = [
  plain({
    key: 'start',
    icon: 'bpmn-icon-start-event-none',
    words: localized('开始', '開始', 'Start'),
    help: localized('提交后从此开始', '提交後從此開始', 'A ticket begins here'),
    part: { type: 'bpmn:StartEvent' },
    first: true,
  }),
  plain({
    key: 'step',
    icon: 'bpmn-icon-user-task',
    words: localized('步骤', '步驟', 'Step'),
    help: localized('由人办理的任务', '由人辦理的任務', 'A task somebody does'),
    part: { type: 'bpmn:UserTask', properties: pending },
  }),
  plain({
    key: 'end',
    icon: 'bpmn-icon-end-event-none',
    words: localized('结束', '結束', 'End'),
    help: localized('工单在此结束', '工單在此結束', 'The ticket ends here'),
    part: { type: 'bpmn:EndEvent' },
    last: true,
  }),
  plain({
    key: 'exclusiveGateway',
    icon: 'bpmn-icon-gateway-xor',
    words: localized('互斥网关', '互斥閘道', 'Exclusive gateway'),
    help: localized('只走一条路', '只走一條路', 'One way is taken'),
    part: { type: 'bpmn:ExclusiveGateway' },
  }),
  plain({
    key: 'parallelGateway',
    icon: 'bpmn-icon-gateway-parallel',
    words: localized('并行网关', '平行閘道', 'Parallel gateway'),
    help: localized(
      '同时走所有的路，或等所有的路汇合',
      '同時走所有的路，或等所有的路匯合',
      'All ways at once, or all joined',
    ),
    part: { type: 'bpmn:ParallelGateway' },
  }),
  plain({
    key: 'inclusiveGateway',
    icon: 'bpmn-icon-gateway-or',
    words: localized('包容网关', '包容閘道', 'Inclusive gateway'),
    help: localized('走所有条件成立的路', '走所有條件成立的路', 'Every way whose condition holds'),
    part: { type: 'bpmn:InclusiveGateway' },
  }),
  plain({
    key: 'eventGateway',
    icon: 'bpmn-icon-gateway-eventbased',
    words: localized('事件网关', '事件閘道', 'Event gateway'),
    help: localized('先发生的事件决定', '先發生的事件決定', 'Whatever happens first decides'),
    part: { type: 'bpmn:EventBasedGateway', properties: pending },
  }),
  plain({
    key: 'subProcess',
    icon: 'bpmn-icon-subprocess-expanded',
    words: localized('子流程', '子流程', 'Sub-process'),
    help: localized('一段自成一体的流程', '一段自成一體的流程', 'A part of its own'),
    part: { type: 'bpmn:SubProcess', width: 350, height: 200 },
  }),
  plain({
    key: 'callActivity',
    icon: 'bpmn-icon-call-activity',
    words: localized('调用流程', '呼叫流程', 'Call activity'),
    help: localized(
      '调用同一类型中的另一流程',
      '呼叫同一類型中的另一流程',
      'Calls another process of the type',
    ),
    part: { type: 'bpmn:CallActivity', properties: pending },
  }),
];
