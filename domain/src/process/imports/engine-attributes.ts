import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';

/** What an attribute of Flowable or Activiti becomes: the same of Camunda's under a name, or nothing, with the reason. */
export type EngineAttribute = { becomes: string } | { outcome: 'dropped' | 'refused'; reason: LocalizedText };

const same = (becomes: string): EngineAttribute => ({ becomes });
const refused = (reason: LocalizedText): EngineAttribute => ({ outcome: 'refused', reason });
const dropped = (reason: LocalizedText): EngineAttribute => ({ outcome: 'dropped', reason });

const code = localized(
  '它让引擎执行代码，本平台不执行代码；请改用工作步骤',
  '它讓引擎執行程式碼，本平臺不執行程式碼；請改用工作步驟',
  'It has the engine run code, which is not run here; use a worker step instead',
);
const skip = localized(
  '跳过步骤的条件在此没有对应，请改画网关',
  '跳過步驟的條件在此沒有對應，請改畫閘道',
  'A condition for skipping a step has no equivalent here; draw a gateway',
);
const starters = localized(
  '谁可以发起写在工单类型中，不在图中',
  '誰可以發起寫在工單類型中，不在圖中',
  'Who may start is said by the ticket type, not by the drawing',
);
const inert = localized(
  '只对原来的引擎或工具有用，在此不起作用',
  '只對原來的引擎或工具有用，在此不起作用',
  'It matters to the other engine or tool only and does nothing here',
);
const unknown = localized('在此没有对应的功能', '在此沒有對應的功能', 'There is no equivalent of it here');

/** By local name; the same for both engines. */
const known: ReadonlyMap<string, EngineAttribute> = new Map<string, EngineAttribute>([
  ...['assignee', 'candidateUsers', 'candidateGroups', 'dueDate', 'priority', 'formKey', 'initiator'].map(
    (name) => [name, same(name)] as const,
  ),
  ...['collection', 'elementVariable', 'exclusive', 'resultVariable', 'topic'].map(
    (name) => [name, same(name)] as const,
  ),
  ['async', same('asyncBefore')],
  ['asyncLeave', same('asyncAfter')],
  ...['class', 'delegateExpression', 'expression', 'type', 'scriptFormat', 'autoStoreVariables'].map(
    (name) => [name, refused(code)] as const,
  ),
  ['skipExpression', refused(skip)],
  ['candidateStarterUsers', dropped(starters)],
  ['candidateStarterGroups', dropped(starters)],
  ...[
    'historyLevel',
    'formFieldValidation',
    'category',
    'extensionId',
    'triggerable',
    'scope',
    'isEagerExecutionFetching',
  ].map((name) => [name, dropped(inert)] as const),
]);

/** What becomes of an attribute; one nobody knows is refused rather than lost. */
export function engineAttribute(name: string): EngineAttribute {
  return known.get(name) ?? refused(unknown);
}

export const engineReasons = { code, inert, unknown };
