import type { Drawing, Flow, FlowNode } from './drawing.ts';
import type { Expression, ValueType } from './expression/expression.ts';
import { parseExpression } from './expression/parse-expression.ts';
import type { XmlElement } from './xml/xml-element.ts';
import { bpmnChild, camundaAttribute } from './xml/xml-element.ts';

/** An expression at a place where one may stand. */
export interface PlacedExpression {
  place: 'condition' | 'completionCondition' | 'collection' | 'timer' | 'people' | 'date' | 'number';
  text: string;
  /** The element, or the one whose attribute it is. */
  at: XmlElement;
  /** The flow or node it belongs to, whose scope decides which local names are known. */
  owner: Flow | FlowNode;
  /** Null when it is outside the grammar. */
  expression: Expression | null;
  /** What a bare name has to be at this place; null where it is a condition or anything goes. */
  wants: ValueType | null;
}

const timerKinds = { timeDate: 'date', timeDuration: 'string', timeCycle: 'string' } as const;
const attributePlaces = [
  ['assignee', 'people', null],
  ['candidateUsers', 'people', null],
  ['candidateGroups', 'people', null],
  ['dueDate', 'date', 'date'],
  ['followUpDate', 'date', 'date'],
  ['priority', 'number', 'number'],
] as const;

/** Every expression of a drawing that stands where one may stand; literals are left out. */
export function placedExpressions(drawing: Drawing): PlacedExpression[] {
  const fromFlows = [...drawing.flows.values()].flatMap((flow) => {
    const at = bpmnChild(flow.xml, 'conditionExpression');
    return at && flow.condition !== null ? [place('condition', flow.condition, at, flow, 'boolean')] : [];
  });
  return [...fromFlows, ...[...drawing.nodes.values()].flatMap(inNode)];
}

function inNode(node: FlowNode): PlacedExpression[] {
  const found: PlacedExpression[] = [];
  const many = node.multiInstance;
  if (many?.collection) found.push(collection(many.collection, many.xml, node));
  const completion = many && bpmnChild(many.xml, 'completionCondition');
  if (completion) {
    found.push(place('completionCondition', completion.text.trim(), completion, node, 'boolean'));
  }
  const condition = node.trigger?.kind === 'conditional' && bpmnChild(node.trigger.xml, 'condition');
  if (condition) found.push(place('condition', condition.text.trim(), condition, node, 'boolean'));
  if (node.trigger?.kind === 'timer') {
    for (const [name, wants] of Object.entries(timerKinds)) {
      const time = bpmnChild(node.trigger.xml, name);
      if (time && isExpression(time.text)) found.push(place('timer', time.text.trim(), time, node, wants));
    }
  }
  if (node.type !== 'userTask') return found;
  for (const [name, kind, wants] of attributePlaces) {
    const text = camundaAttribute(node.xml, name);
    if (text !== null && isExpression(text)) found.push(place(kind, text, node.xml, node, wants));
  }
  return found;
}

/** A collection is a bare name; `${name}` is the same to the engine. */
function collection(text: string, at: XmlElement, node: FlowNode): PlacedExpression {
  const bare = /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) ? `\${${text}}` : text;
  return { ...place('collection', bare, at, node, 'list'), text };
}

function place(
  kind: PlacedExpression['place'],
  text: string,
  at: XmlElement,
  owner: Flow | FlowNode,
  wants: ValueType | null,
): PlacedExpression {
  return { place: kind, text, at, owner, expression: parseExpression(text), wants };
}

export function isExpression(text: string): boolean {
  return text.includes('${') || text.includes('#{');
}
