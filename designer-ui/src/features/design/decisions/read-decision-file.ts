/** A type that a value of a decision has in the engine. */
export type ValueType = 'string' | 'number' | 'boolean' | 'date';

export interface DecisionColumn {
  label: string;
  /** FEEL of an input, name of an output. */
  text: string;
  type: ValueType;
}

export interface DecisionFacts {
  id: string;
  name: string;
  inputs: DecisionColumn[];
  outputs: DecisionColumn[];
  ruleIds: string[];
  /** Ids of the decisions whose results it reads. */
  requires: string[];
}

/** What the list shows of a DMN file; null where it is no XML. */
export function readDecisionFile(xml: string): DecisionFacts[] | null {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) return null;
  return childrenOf(document.documentElement, 'decision').map(readDecision);
}

function readDecision(decision: Element): DecisionFacts {
  const [table] = childrenOf(decision, 'decisionTable');
  const columns = (name: string) => (table ? childrenOf(table, name) : []);
  return {
    id: decision.getAttribute('id') ?? '',
    name: decision.getAttribute('name') ?? '',
    inputs: columns('input').map(readInput),
    outputs: table ? columns('output').map(readOutput) : childrenOf(decision, 'variable').map(readOutput),
    ruleIds: columns('rule').map((rule) => rule.getAttribute('id') ?? ''),
    requires: childrenOf(decision, 'informationRequirement')
      .flatMap((requirement) => childrenOf(requirement, 'requiredDecision'))
      .map((required) => (required.getAttribute('href') ?? '').replace(/^#/, '')),
  };
}

function readInput(input: Element): DecisionColumn {
  const [expression] = childrenOf(input, 'inputExpression');
  const [text] = expression ? childrenOf(expression, 'text') : [];
  const said = text?.textContent?.trim() ?? '';
  return {
    label: input.getAttribute('label') || said,
    text: said,
    type: typeOf(expression?.getAttribute('typeRef')),
  };
}

function readOutput(output: Element): DecisionColumn {
  const name = output.getAttribute('name') ?? '';
  return {
    label: output.getAttribute('label') || name,
    text: name,
    type: typeOf(output.getAttribute('typeRef')),
  };
}

const numbers = ['number', 'integer', 'long', 'double'];

function typeOf(typeRef: string | null | undefined): ValueType {
  const name = (typeRef ?? '').replace(/^.*:/, '').toLowerCase();
  if (numbers.includes(name)) return 'number';
  if (name === 'boolean') return 'boolean';
  return name === 'date' || name === 'datetime' ? 'date' : 'string';
}

function childrenOf(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}
