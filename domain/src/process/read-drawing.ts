import type { Drawing, Flow, FlowNode, Lane } from './drawing.ts';
import { readFlowNode } from './read-flow-node.ts';
import { readProperties } from './read-properties.ts';
import type { XmlElement } from './xml/xml-element.ts';
import { attributeOf, bpmnChild, bpmnChildren } from './xml/xml-element.ts';

/** Flow nodes as the engine knows them; everything else in a process is not one. */
export const flowNodeTypes: ReadonlySet<string> = new Set([
  ...['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent'],
  ...['task', 'userTask', 'serviceTask', 'businessRuleTask', 'sendTask', 'receiveTask', 'scriptTask'],
  ...['manualTask', 'callActivity', 'subProcess', 'transaction', 'adHocSubProcess'],
  ...['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway'],
]);

/** Reads the process to run: the executable one, or the first, so that a lone picture is judged too. */
export function readDrawing(file: string, definitions: XmlElement): Drawing | null {
  const processes = bpmnChildren(definitions, 'process');
  const process =
    processes.find((candidate) => attributeOf(candidate, 'isExecutable') === 'true') ?? processes[0];
  if (!process) return null;

  const names = (element: string, attribute: string) =>
    new Map(
      bpmnChildren(definitions, element).map((found) => [
        attributeOf(found, 'id') ?? '',
        attributeOf(found, attribute) ?? '',
      ]),
    );
  const drawing = {
    file,
    definitions,
    process,
    properties: readProperties(process),
    nodes: new Map<string, FlowNode>(),
    flows: new Map<string, Flow>(),
    lanes: [] as Lane[],
    messages: names('message', 'name'),
    signals: names('signal', 'name'),
    errors: names('error', 'errorCode'),
    escalations: names('escalation', 'escalationCode'),
  };
  readScope(drawing, process, null);
  connect(drawing);
  return drawing;
}

type OpenDrawing = Drawing & { nodes: Map<string, FlowNode>; flows: Map<string, Flow>; lanes: Lane[] };

function readScope(drawing: OpenDrawing, container: XmlElement, scope: FlowNode | null): void {
  for (const laneSet of bpmnChildren(container, 'laneSet')) readLanes(drawing, laneSet, null);
  for (const child of container.children) {
    const id = attributeOf(child, 'id') ?? `line-${child.line}`;
    if (flowNodeTypes.has(child.name)) {
      const node = readFlowNode(drawing, child, id, scope);
      drawing.nodes.set(id, node);
      if (child.name.endsWith('ubProcess') || child.name === 'transaction') readScope(drawing, child, node);
    } else if (child.name === 'sequenceFlow') {
      const condition = bpmnChild(child, 'conditionExpression');
      drawing.flows.set(id, {
        id,
        name: attributeOf(child, 'name'),
        xml: child,
        source: null,
        target: null,
        properties: readProperties(child),
        condition: condition ? condition.text.trim() : null,
      });
    }
  }
}

function readLanes(drawing: OpenDrawing, laneSet: XmlElement, parent: Lane | null): void {
  for (const xml of bpmnChildren(laneSet, 'lane')) {
    const nodeIds = new Set(bpmnChildren(xml, 'flowNodeRef').map((reference) => reference.text.trim()));
    const lane = {
      id: attributeOf(xml, 'id') ?? `line-${xml.line}`,
      ...{ xml, parent, nodeIds },
      properties: readProperties(xml),
    };
    drawing.lanes.push(lane);
    for (const inner of bpmnChildren(xml, 'childLaneSet')) readLanes(drawing, inner, lane);
  }
}

/** A flow whose end lies in another scope stays loose there: the engine would refuse it. */
function connect(drawing: OpenDrawing): void {
  for (const flow of drawing.flows.values()) {
    const inScope = (id: string | null) => {
      const node = id === null ? undefined : drawing.nodes.get(id);
      return node && node.xml.parent === flow.xml.parent ? node : null;
    };
    flow.source = inScope(attributeOf(flow.xml, 'sourceRef'));
    flow.target = inScope(attributeOf(flow.xml, 'targetRef'));
    flow.source?.outgoing.push(flow);
    flow.target?.incoming.push(flow);
  }
  for (const node of drawing.nodes.values()) {
    // The innermost lane counts, so later lanes (nested ones follow their parents) win.
    node.lane = drawing.lanes.findLast((lane) => lane.nodeIds.has(node.id)) ?? null;
    if (node.type === 'startEvent' && node.scope?.isEventSubProcess && node.trigger?.kind === 'message') {
      node.scope.startMessage = node.trigger.reference;
    }
    const host = drawing.nodes.get(attributeOf(node.xml, 'attachedToRef') ?? '');
    if (node.type !== 'boundaryEvent' || !host || host.xml.parent !== node.xml.parent) continue;
    node.host = host;
    host.boundaries.push(node);
  }
}
