import type { RoutingVariable } from './process-model.ts';
import { rememberTexts } from './remember-texts.ts';
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
  /** Input columns: FEEL over variables; `values` is the FEEL list of those there are, empty for all. */
  inputs: {
    text: string;
    type: RoutingVariable['type'] | null;
    integral: boolean;
    values: string;
    xml: XmlElement;
  }[];
  /** Rows of a table, in their order. */
  rules: { xml: XmlElement; cells: FeelText[]; answers: FeelText[] }[];
  /** All other FEEL texts: cells, results, literal expressions; `unary` ones are cells of input columns. */
  texts: FeelText[];
  outputs: { name: string; type: RoutingVariable['type'] | null }[];
  hitPolicy: string;
  aggregation: string | null;
  /** Decisions whose results it reads. */
  requires: string[];
  historyTimeToLive: string | null;
}

/** FEEL where it stands; a `unary` one tests the value of its column. */
export interface FeelText {
  text: string;
  unary: boolean;
  xml: XmlElement;
}

/**
 * Reads a DMN file; what was read lately is answered again. Throws XmlFault. A file of another kind yields no decision;
 * a rule of the gate says so.
 */
export const parseDecisions = rememberTexts(readDecisions);

function readDecisions(fileName: string, xml: string): ParsedDecisions {
  const definitions = readXml(xml);
  const decisions = definitions.children
    .filter((child) => child.name === 'decision')
    .map((decision) => readDecision(fileName, decision));
  return { fileName, definitions, decisions };
}

function readDecision(fileName: string, xml: XmlElement): Decision {
  const table = child(xml, 'decisionTable');
  const literal = child(xml, 'literalExpression');
  const rules = table ? named(table, 'rule').map(readRule) : [];
  return {
    id: attributeOf(xml, 'id') ?? '',
    ...{ fileName, xml },
    kind: table ? 'table' : literal ? 'literal' : 'other',
    inputs: table ? named(table, 'input').map(readInput) : [],
    rules,
    texts: literal ? [readText(literal, false)] : rules.flatMap(filledTexts),
    outputs: table ? named(table, 'output').map(readOutput) : literal ? [readVariable(xml)] : [],
    hitPolicy: (table && attributeOf(table, 'hitPolicy')) || 'UNIQUE',
    aggregation: table ? attributeOf(table, 'aggregation') : null,
    requires: named(xml, 'informationRequirement')
      .flatMap((requirement) => named(requirement, 'requiredDecision'))
      .map((required) => (attributeOf(required, 'href') ?? '').replace(/^#/, '')),
    historyTimeToLive: findAttribute(xml, namespaces.camundaDmn, 'historyTimeToLive')?.value ?? null,
  };
}

function readRule(rule: XmlElement): Decision['rules'][number] {
  return {
    xml: rule,
    cells: named(rule, 'inputEntry').map((cell) => readText(cell, true)),
    answers: named(rule, 'outputEntry').map((cell) => readText(cell, false)),
  };
}

function filledTexts({ cells, answers }: Decision['rules'][number]): FeelText[] {
  return [...cells, ...answers].filter(({ text }) => text !== '' && text !== '-');
}

function readText(xml: XmlElement, unary: boolean): FeelText {
  return { text: (child(xml, 'text')?.text ?? '').trim(), unary, xml };
}

function readInput(xml: XmlElement): Decision['inputs'][number] {
  const expression = child(xml, 'inputExpression');
  const values = child(xml, 'inputValues');
  const typeRef = expression ? attributeOf(expression, 'typeRef') : null;
  return {
    integral: ['integer', 'long'].includes(localName(typeRef)),
    values: ((values && child(values, 'text')?.text) ?? '').trim(),
    text: (expression ? (child(expression, 'text')?.text ?? '') : '').trim(),
    type: variableTypeOf(typeRef),
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
    datetime: 'date',
  } as const),
);

function variableTypeOf(typeRef: string | null): RoutingVariable['type'] | null {
  return types.get(localName(typeRef)) ?? null;
}

function localName(typeRef: string | null): string {
  return (typeRef ?? '').replace(/^.*:/, '').toLowerCase();
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}
