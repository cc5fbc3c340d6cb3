import type { DeskType } from './desk-type.ts';

/** How the several people of the type decide. */
export interface CountersignOptions {
  rule: 'all' | 'any' | 'ratio' | 'sequence';
  ratio?: string;
  /** Strategies that find them. */
  signers?: string;
  /** The people are named by the engine's own attribute instead of a strategy. */
  native?: boolean;
}

/**
 * A ticket type with a step of several people: choose → sign (approve, approve with conditions, refuse, give back) →
 * order by the desk's lead, or rejected, or revise by the requester and choose again; refused too when nobody is found.
 */
export function countersignType(key: string, options: CountersignOptions): DeskType {
  return {
    key,
    bpmn: drawing(key, options),
    forms: [startForm(key), signForm(key), orderForm(key)],
    decisions: [],
    declaration: {
      ...{ key, prefix: 'SIGN', titleField: 'request.title', mayStart: ['everyone'] },
      name: { 'zh-CN': '采购会签', 'zh-TW': '採購會簽', en: 'Purchase' },
    },
  };
}

const labels = (zhCN: string, zhTW: string, en: string) => ({
  ...{ label: en, properties: { labelZhCN: zhCN, labelZhTW: zhTW, labelEn: en } },
});

const form = (id: string, ...components: object[]) => ({
  ...{ type: 'default', schemaVersion: 19, id, components },
});

const group = (id: string, ...components: object[]) => ({
  ...{ type: 'group', id, path: 'request', components },
  ...labels('申请内容', '申請內容', 'Request'),
});

const title = (id: string) => ({
  ...{ type: 'textfield', id, key: 'title', validate: { required: true, maxLength: 100 } },
  ...labels('标题', '標題', 'Title'),
});

const startForm = (key: string) => form(`${key}-start`, group('start_request', title('start_title')));

const signForm = (key: string) =>
  form(
    `${key}-sign`,
    group('sign_request', title('sign_title')),
    { type: 'textarea', id: 'sign_remark', key: 'remark', ...labels('意见', '意見', 'Remark') },
    { type: 'number', id: 'sign_limit', key: 'limit', ...labels('限额', '限額', 'Limit') },
    {
      ...{ type: 'filepicker', id: 'sign_papers', key: 'papers', multiple: true },
      ...labels('附件', '附件', 'Papers'),
    },
    { type: 'signature', id: 'sign_hand', key: 'hand', ...labels('签名', '簽名', 'Signature') },
  );

const orderForm = (key: string) =>
  form(`${key}-order`, group('order_request', title('order_title')), {
    ...{ type: 'textarea', id: 'order_note', key: 'note' },
    ...labels('下单说明', '下單說明', 'Order note'),
  });

const properties = (values: Record<string, string>) =>
  `<bpmn:extensionElements><camunda:properties>${Object.entries(values)
    .map(([name, value]) => `<camunda:property name="${name}" value="${value}"/>`)
    .join('')}</camunda:properties></bpmn:extensionElements>`;

const names = (zhCN: string, zhTW: string, en: string) => ({ nameZhCN: zhCN, nameZhTW: zhTW, nameEn: en });

const userTask = (id: string, formId: string, values: Record<string, string>, inner = '', attributes = '') =>
  `<bpmn:userTask id="${id}" name="${id}" ${attributes} camunda:formRef="${formId}" camunda:formRefBinding="deployment">${properties(
    { ticketStatus: 'pending', ...values },
  )}${inner}</bpmn:userTask>`;

const button = (id: string, target: string, values: Record<string, string>) =>
  `<bpmn:sequenceFlow id="flow_${id}" name="${id}" sourceRef="decide" targetRef="${target}">${properties(
    values,
  )}<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${outcome == '${id}'}</bpmn:conditionExpression></bpmn:sequenceFlow>`;

const flow = (source: string, target: string) =>
  `<bpmn:sequenceFlow id="flow_${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;

const end = (id: string, ticketOutcome: string) =>
  `<bpmn:endEvent id="${id}" name="${id}">${properties({ ticketOutcome, ...names(id, id, id) })}</bpmn:endEvent>`;

const several = (sequential: boolean) =>
  `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}" camunda:collection="signers" camunda:elementVariable="signer">
    <bpmn:completionCondition xsi:type="bpmn:tFormalExpression">\${decided_sign}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>`;

const drawing = (
  key: string,
  { rule, ratio, signers = 'team(service-desk)', native = false }: CountersignOptions,
) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_sign" targetNamespace="urn:sign">
  <bpmn:error id="Error_nobody" name="nobody" errorCode="nobody"/>
  <bpmn:process id="${key}" name="Purchase" isExecutable="true" camunda:historyTimeToLive="P3650D">
    ${properties({ mainLanguage: 'en', ...names('采购会签', '採購會簽', 'Purchase') })}
    <bpmn:startEvent id="submitted" name="submitted" camunda:formRef="${key}-start" camunda:formRefBinding="deployment">${properties(names('已提交', '已提交', 'Submitted'))}</bpmn:startEvent>
    ${flow('submitted', 'choose')}
    <bpmn:serviceTask id="choose" name="choose" camunda:type="external" camunda:topic="choose-people">${properties(
      {
        ...{
          ticketStatus: 'pending',
          strategy: signers,
          into: 'signers',
          ...names('选定人员', '選定人員', 'Choose people'),
        },
      },
    )}</bpmn:serviceTask>
    <bpmn:boundaryEvent id="nobodyFound" name="nobodyFound" attachedToRef="choose">${properties(names('找不到人', '找不到人', 'Nobody found'))}<bpmn:errorEventDefinition id="nobodyFound_error" errorRef="Error_nobody"/></bpmn:boundaryEvent>
    ${flow('nobodyFound', 'rejected')}
    ${flow('choose', 'sign')}
    ${userTask(
      'sign',
      `${key}-sign`,
      {
        ...{ countersign: rule, ...(ratio === undefined ? {} : { ratio }) },
        ...(native ? {} : { assignment: 'person(signer)' }),
        ...{ fieldsRead: 'request', ...names('财务会签', '財務會簽', 'Countersign') },
      },
      several(rule === 'sequence'),
      native ? 'camunda:assignee="${signer}"' : '',
    )}
    ${flow('sign', 'decide')}
    <bpmn:exclusiveGateway id="decide" name="decide">${properties(names('结果', '結果', 'Result'))}</bpmn:exclusiveGateway>
    ${button('approve', 'order', { verdict: 'agree', tone: 'primary', order: '1', ...names('同意', '同意', 'Approve') })}
    ${button('approveWithin', 'order', { verdict: 'agree', order: '2', ...names('限额内同意', '限額內同意', 'Approve within a limit') })}
    ${button('refuse', 'rejected', { verdict: 'refuse', tone: 'danger', order: '3', reason: 'required', ...names('拒绝', '拒絕', 'Refuse') })}
    ${button('giveBack', 'revise', { verdict: 'return', order: '4', ...names('退回', '退回', 'Give back') })}
    ${userTask('order', `${key}-order`, { assignment: 'team(technology-team)', fieldsRead: 'request', ...names('下单', '下單', 'Order') })}
    ${flow('order', 'resolved')}
    ${userTask('revise', `${key}-start`, { assignment: 'requester', ...names('修改', '修改', 'Revise') })}
    ${flow('revise', 'choose')}
    ${end('resolved', 'resolved')}
    ${end('rejected', 'rejected')}
  </bpmn:process>
</bpmn:definitions>`;
