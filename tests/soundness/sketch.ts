/** A drawing by its skeleton alone: enough for the token game, small enough to be made smaller. */
export interface Sketch {
  nodes: SketchNode[];
  flows: SketchFlow[];
}

export interface SketchNode {
  id: string;
  type: string;
  /** The sub-process around it. */
  scope: string | null;
  attributes?: string;
  /** Event definition. */
  inner?: string;
}

export interface SketchFlow {
  id: string;
  from: string;
  to: string;
  conditional: boolean;
}

export function sketchXml({ nodes, flows }: Sketch): string {
  const scopeOf = new Map(nodes.map(({ id, scope }) => [id, scope]));
  const inside = (scope: string | null): string =>
    nodes
      .filter((node) => node.scope === scope)
      .map(element)
      .join('') +
    flows
      .filter(({ from }) => scopeOf.get(from) === scope)
      .map(flowXml)
      .join('');
  const element = ({ id, type, attributes = '', inner = '' }: SketchNode): string =>
    `<bpmn:${type} id="${id}" ${attributes}>${inner}${type === 'subProcess' ? inside(id) : ''}</bpmn:${type}>`;
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<bpmn:error id="Error_a" errorCode="a"/><bpmn:error id="Error_b" errorCode="b"/><bpmn:escalation id="Escalation_a" escalationCode="a"/>
<bpmn:process id="sample" isExecutable="true">${inside(null)}</bpmn:process></bpmn:definitions>`;
}

function flowXml({ id, from, to, conditional }: SketchFlow): string {
  const condition = conditional
    ? '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${x}</bpmn:conditionExpression>'
    : '';
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition}</bpmn:sequenceFlow>`;
}
