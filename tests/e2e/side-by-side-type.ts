import { deskType } from '../support/desk-type.ts';
import type { DeskType } from '../support/desk-type.ts';

/** The desk's first step twice, side by side and joined, so that two people work on the same fields at once. */
export function sideBySideType(key: string): DeskType {
  const desk = deskType(key);
  const [step = ''] = /<bpmn:userTask id="handle"[\s\S]*?<\/bpmn:userTask>/.exec(desk.bpmn) ?? [];
  const [end = ''] = /<bpmn:endEvent id="resolved"[\s\S]*?<\/bpmn:endEvent>/.exec(desk.bpmn) ?? [];
  const first = desk.bpmn.indexOf('<bpmn:sequenceFlow id="flow_submitted_handle"');
  const last = desk.bpmn.indexOf('<bpmn:subProcess id="cancelling"');
  const flow = (source: string, target: string) =>
    `<bpmn:sequenceFlow id="flow_${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;
  const middle = [
    ...['<bpmn:parallelGateway id="fork"/>', step, step.replaceAll('"handle"', '"second"')],
    ...['<bpmn:parallelGateway id="join"/>', end, flow('submitted', 'fork'), flow('fork', 'handle')],
    ...[flow('fork', 'second'), flow('handle', 'join'), flow('second', 'join'), flow('join', 'resolved')],
  ];
  const forms = desk.forms.filter(({ id }) => id !== `${key}-handover`);
  return { ...desk, forms, bpmn: desk.bpmn.slice(0, first) + middle.join('') + desk.bpmn.slice(last) };
}
