import type { Drawing, Flow, FlowNode } from '../drawing.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { namespaces, withDescendants } from '../xml/xml-element.ts';

export function nodesOf(drawing: Drawing): FlowNode[] {
  return [...drawing.nodes.values()];
}

export function flowsOf(drawing: Drawing): Flow[] {
  return [...drawing.flows.values()];
}

/** Everything of a file but its diagrams: what the engine's parser may come across. */
export function* modelElements(drawing: Drawing): Generator<XmlElement> {
  yield drawing.definitions;
  for (const child of drawing.definitions.children) {
    if (child.namespace !== namespaces.bpmnDiagram) yield* withDescendants(child);
  }
}

/** The same without other processes and collaborations, which are pictures. */
export function* executedElements(drawing: Drawing): Generator<XmlElement> {
  yield drawing.definitions;
  for (const child of drawing.definitions.children) {
    const picture = child.name === 'collaboration' || (child.name === 'process' && child !== drawing.process);
    if (!picture && child.namespace !== namespaces.bpmnDiagram) yield* withDescendants(child);
  }
}
