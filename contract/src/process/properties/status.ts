import { localized } from '../localized.ts';
import { productProperty } from '../product-property.ts';
import { ticketStatuses } from '../ticket-status.ts';

/** What a ticket looks like from outside: status, outcome, clocks. */
export const statusProperties = [
  productProperty({
    name: 'ticketStatus',
    elements: [
      'userTask',
      'serviceTask',
      'sendTask',
      'businessRuleTask',
      'receiveTask',
      'intermediateCatchEvent',
      'intermediateThrowEvent',
      'eventBasedGateway',
      'subProcess',
      'transaction',
      'callActivity',
      'lane',
    ],
    value: { kind: 'choice', choices: ticketStatuses.filter((status) => status !== 'done') },
    required: 'inherited',
    description: localized(
      '停在此处时工单的状态',
      '停在此處時工單的狀態',
      'Status of a ticket while a token is here',
    ),
  }),
  productProperty({
    name: 'ticketOutcome',
    elements: ['endEvent'],
    value: { kind: 'key' },
    required: 'never',
    description: localized(
      '工单在此结束时的结果：resolved、rejected、cancelled 或自定义',
      '工單在此結束時的結果：resolved、rejected、cancelled 或自訂',
      'How a ticket ended here: resolved, rejected, cancelled or an own word',
    ),
  }),
  productProperty({
    name: 'clocks',
    elements: ['userTask', 'subProcess', 'transaction'],
    value: { kind: 'choice', choices: ['run', 'paused'] },
    required: 'never',
    description: localized(
      '在此等待时工单时钟是否继续计时',
      '在此等待時工單時鐘是否繼續計時',
      'Whether the clocks of the ticket go on here',
    ),
  }),
  productProperty({
    name: 'deadline',
    elements: ['userTask', 'subProcess', 'transaction'],
    value: { kind: 'workingDuration' },
    required: 'never',
    description: localized(
      '本步骤的工作时限（PT8H:8 个工作小时；P2D:2 个工作日）',
      '本步驟的工作時限（PT8H:8 個工作小時；P2D:2 個工作日）',
      'Working time for this step (PT8H: 8 working hours, P2D: 2 working days)',
    ),
  }),
];
