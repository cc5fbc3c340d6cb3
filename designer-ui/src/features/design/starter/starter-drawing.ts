import { escaped } from './escaped.ts';
import type { NewType } from './new-type.ts';
import { starterPicture } from './starter-picture.ts';

type Words = readonly [zhCN: string, zhTW: string, en: string];

/** The drawing a new type begins with: submitted, handled by an agent, resolved or rejected. */
export function starterDrawing({ key, name }: NewType): string {
  const main = name['zh-CN'] ?? key;
  const ownNames = { nameZhCN: main, nameZhTW: name['zh-TW'], nameEn: name.en };
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1" targetNamespace="https://baton.example/bpmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <bpmn:process id="${key}" name="${escaped(main)}" isExecutable="true" camunda:historyTimeToLive="3650">
    ${properties({ mainLanguage: 'zh-CN', ...ownNames })}
    <bpmn:startEvent id="submitted" name="提交" camunda:formRef="${key}-start" camunda:formRefBinding="deployment">
      ${properties({ fieldsRequired: 'request.title', ...named(['提交', '提交', 'Submitted']) })}
      <bpmn:outgoing>submitted_handle</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:userTask id="handle" name="处理" camunda:formRef="${key}-handle" camunda:formRefBinding="deployment">
      ${properties({
        ...{ ticketStatus: 'pending', assignment: 'role(agent)', assignmentMode: 'claim' },
        ...{ fieldsRead: 'request', ...named(['处理', '處理', 'Handle']) },
      })}
      <bpmn:incoming>submitted_handle</bpmn:incoming>
      <bpmn:outgoing>handle_decide</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:exclusiveGateway id="decide" name="处理结果">
      ${properties(named(['处理结果', '處理結果', 'Result']))}
      <bpmn:incoming>handle_decide</bpmn:incoming>
      <bpmn:outgoing>decide_resolved</bpmn:outgoing>
      <bpmn:outgoing>decide_rejected</bpmn:outgoing>
    </bpmn:exclusiveGateway>
    ${end('resolved', ['已办结', '已辦結', 'Resolved'])}
    ${end('rejected', ['已驳回', '已駁回', 'Rejected'])}
    <bpmn:sequenceFlow id="submitted_handle" sourceRef="submitted" targetRef="handle" />
    <bpmn:sequenceFlow id="handle_decide" sourceRef="handle" targetRef="decide" />
    ${outcome('resolve', 'resolved', ['办结', '辦結', 'Resolve'], { verdict: 'agree', tone: 'primary', order: '1' })}
    ${outcome('reject', 'rejected', ['驳回', '駁回', 'Reject'], {
      ...{ verdict: 'refuse', tone: 'danger', order: '2', reason: 'required' },
    })}
  </bpmn:process>
${starterPicture(key)}
</bpmn:definitions>
`;
}

function end(id: string, words: Words): string {
  return `<bpmn:endEvent id="${id}" name="${words[0]}">
      ${properties({ ticketOutcome: id, ...named(words) })}
      <bpmn:incoming>decide_${id}</bpmn:incoming>
    </bpmn:endEvent>`;
}

function outcome(key: string, target: string, words: Words, values: Record<string, string>): string {
  return `<bpmn:sequenceFlow id="decide_${target}" name="${words[0]}" sourceRef="decide" targetRef="${target}">
      ${properties({ ...values, ...named(words) })}
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${outcome == '${key}'}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>`;
}

function properties(values: Record<string, string | undefined>): string {
  const entries = Object.entries(values).flatMap(([name, value]) =>
    value ? [`        <camunda:property name="${name}" value="${escaped(value)}" />`] : [],
  );
  return ['<bpmn:extensionElements>', '      <camunda:properties>', ...entries]
    .concat('      </camunda:properties>', '      </bpmn:extensionElements>')
    .join('\n');
}

function named([nameZhCN, nameZhTW, nameEn]: Words) {
  return { nameZhCN, nameZhTW, nameEn };
}
