import { starterType } from '../../designer-ui/src/features/design/starter/starter-type.ts';

/** A step that is to take a decision and does not yet, and what its answer leads to. */
const graded = `
    <bpmn:businessRuleTask id="grade" name="定级"><bpmn:incoming>submitted_grade</bpmn:incoming><bpmn:outgoing>grade_size</bpmn:outgoing></bpmn:businessRuleTask>
    <bpmn:exclusiveGateway id="size" name="金额" default="size_handle"><bpmn:incoming>grade_size</bpmn:incoming><bpmn:outgoing>size_approve</bpmn:outgoing><bpmn:outgoing>size_handle</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:userTask id="approve" name="主管核准">
      <bpmn:extensionElements><camunda:properties>
        <camunda:property name="ticketStatus" value="awaiting_transfer" />
        <camunda:property name="assignment" value="role(agent)" />
        <camunda:property name="assignmentMode" value="claim" />
      </camunda:properties></bpmn:extensionElements>
      <bpmn:incoming>size_approve</bpmn:incoming><bpmn:outgoing>approve_handle</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="submitted_grade" sourceRef="submitted" targetRef="grade" />
    <bpmn:sequenceFlow id="grade_size" sourceRef="grade" targetRef="size" />
    <bpmn:sequenceFlow id="size_approve" sourceRef="size" targetRef="approve"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${answer == 'high'}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="size_handle" sourceRef="size" targetRef="handle" />
    <bpmn:sequenceFlow id="approve_handle" sourceRef="approve" targetRef="handle" />`;

const shape = (id: string, x: number, y: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
const edge = (id: string, ...points: [number, number][]) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`;

/** The starter with a step before it whose decision sends large amounts to an approval first. */
export function gradedType(type: { key: string; prefix: string; name: Record<string, string> }) {
  const { bpmn, forms, ...rest } = starterType(type);
  const drawing = bpmn
    .replace(/<bpmn:sequenceFlow id="submitted_handle".*?\/>/, graded)
    .replace('<bpmn:outgoing>submitted_handle<', '<bpmn:outgoing>submitted_grade<')
    .replace(
      '<bpmn:incoming>submitted_handle<',
      '<bpmn:incoming>size_handle</bpmn:incoming><bpmn:incoming>approve_handle<',
    )
    .replace(/<bpmndi:BPMNEdge id="submitted_handle_di".*?<\/bpmndi:BPMNEdge>/, '')
    .replace(
      '</bpmndi:BPMNPlane>',
      [
        shape('grade', -120, 140, 100, 80),
        shape('size', 30, 155, 50, 50),
        shape('approve', 5, 280, 100, 80),
        edge('submitted_grade', [162, 180], [-70, 100], [-70, 140]),
        edge('grade_size', [-20, 180], [30, 180]),
        edge('size_approve', [55, 205], [55, 280]),
        edge('size_handle', [55, 155], [55, 60], [310, 60], [310, 140]),
        edge('approve_handle', [105, 320], [310, 320], [310, 220]),
        '</bpmndi:BPMNPlane>',
      ].join(''),
    );
  const amount = { type: 'number', id: 'start_amount', key: 'amount', label: '金额' };
  const [start, ...others] = forms;
  const components = [...((start?.['components'] as object[] | undefined) ?? []), amount];
  return { ...rest, bpmn: drawing, forms: [{ ...start, components }, ...others] };
}
