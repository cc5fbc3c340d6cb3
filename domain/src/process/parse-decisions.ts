import type { RoutingVariable } from './process-model.ts';
import { readXml } from './xml/read-xml.ts';
import type { XmlElement } from './xml/xml-element.ts';
import { attributeOf, findAttribute, namespaces } from './xml/xml-element.ts';

/** A DMN file, read. */
export interface ParsedDecisions {
  fileName: string;
  definitions: XmlElement;
  decisions: Decision[];
}

export interface Decision {
  id: string;
  fileName: string;
  xml: XmlElement;
  kind: 'table' | 'literal' | 'other';
  /** Input columns: FEEL over variables. */
  inputs: { text: string; type: RoutingVariable['type'] | null; xml: XmlElement }[];
  /** All other FEEL texts: cells, results, literal expressions; `unary` ones are cells of input columns. */
  texts: { text: string; unary: boolean; xml: XmlElement }[];
  outputs: { name: string; type: RoutingVariable['type'] | null }[];
  hitPolicy: string;
  aggregation: string | null;
  /** Decisions whose results it reads. */
  requires: string[];
  historyTimeToLive: string | null;
}

/** Throws XmlFault. A file of another kind yields no decision; a rule of the gate says so. */
export function parseDecisions(fileName: string, xml: string): ParsedDecisions {
  const definitions = readXml(xml);
  const decisions = definitions.children
    .filter((child) => child.name === 'decision')
    .map((decision) => readDecision(fileName, decision));
  return { fileName, definitions, decisions };
}

function readDecision(fileName: string, xml: XmlElement): Decision {
  const table = child(xml, 'decisionTable');
  const literal = child(xml, 'literalExpression');
  return {
    id: attributeOf(xml, 'id') ?? '',
    ...{ fileName, xml },
    kind: table ? 'table' : literal ? 'literal' : 'other',
    inputs: table ? named(table, 'input').map(readInput) : [],
    texts: literal ? [readText(literal, false)] : table ? named(table, 'rule').flatMap(readRule) : [],
    outputs: table ? named(table, 'output').map(readOutput) : literal ? [readVariable(xml)] : [],
    hitPolicy: (table && attributeOf(table, 'hitPolicy')) || 'UNIQUE',
    aggregation: table ? attributeOf(table, 'aggregation') : null,
    requires: named(xml, 'informationRequirement')
      .flatMap((requirement) => named(requirement, 'requiredDecision'))
      .map((required) => (attributeOf(required, 'href') ?? '').replace(/^#/, '')),
    historyTimeToLive: findAttribute(xml, namespaces.camundaDmn, 'historyTimeToLive')?.value ?? null,
  };
}

function readRule(rule: XmlElement): Decision['texts'] {
  return [
    ...named(rule, 'inputEntry').map((cell) => readText(cell, true)),
    ...named(rule, 'outputEntry').map((cell) => readText(cell, false)),
  ].filter(({ text }) => text !== '' && text !== '-');
}

function readText(xml: XmlElement, unary: boolean): Decision['texts'][number] {
  return { text: (child(xml, 'text')?.text ?? '').trim(), unary, xml };
}

function readInput(xml: XmlElement): Decision['inputs'][number] {
  const expression = child(xml, 'inputExpression');
  return {
    text: (expression ? (child(expression, 'text')?.text ?? '') : '').trim(),
    type: variableTypeOf(expression ? attributeOf(expression, 'typeRef') : null),
    xml: expression ?? xml,
  };
}

function readOutput(xml: XmlElement): Decision['outputs'][number] {
  return { name: attributeOf(xml, 'name') ?? '', type: variableTypeOf(attributeOf(xml, 'typeRef')) };
}

function readVariable(decision: XmlElement): Decision['outputs'][number] {
  const variable = child(decision, 'variable');
  return {
    name: (variable && attributeOf(variable, 'name')) ?? '',
    type: variableTypeOf(variable ? attributeOf(variable, 'typeRef') : null),
  };
}

const types = new Map<string, RoutingVariable['type']>(
  Object.entries({
    string: 'string',
    boolean: 'boolean',
    integer: 'number',
    long: 'number',
    double: 'number',
    number: 'number',
    date: 'date',
  } as const),
);

function variableTypeOf(typeRef: string | null): RoutingVariable['type'] | null {
  return types.get((typeRef ?? '').replace(/^.*:/, '').toLowerCase()) ?? null;
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}
