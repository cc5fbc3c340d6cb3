import { findTopic } from '@baton/contract/process/topics';
import type { Drawing, FlowNode } from './drawing.ts';
import type { ValueType } from './expression/expression.ts';
import { namesIn } from './expression/expression.ts';
import { inferTypes } from './expression/infer-types.ts';
import { feelNames } from './feel-names.ts';
import { caughtNames, localType } from './local-names.ts';
import type { ParsedBundle } from './parse-bundle.ts';
import type { PlacedExpression } from './placed-expressions.ts';
import { placedExpressions } from './placed-expressions.ts';
import type { RoutingVariable } from './process-model.ts';
import { assignmentOf } from './read-assignment.ts';
import type { XmlElement } from './xml/xml-element.ts';
import { camundaAttribute } from './xml/xml-element.ts';

/** A routing variable with all that speaks for its type. */
export interface VariableUse {
  name: string;
  /** Where it is first read. */
  at: XmlElement;
  /** Who writes it: forms, workers, decisions, the declaration. */
  sources: { origin: string; type: ValueType | null; initial?: boolean | number | string }[];
  /** The first known source's type, else what it is compared with, else string. */
  type: ValueType;
}

/** The names conditions, decision inputs and collections read, in order of first use. */
export function readVariableUses(bundle: ParsedBundle, drawing: Drawing): VariableUse[] {
  const reads = [
    ...readByExpressions(drawing),
    ...readByDecisions(bundle, drawing),
    ...readByPeople(drawing),
  ];
  const uses = new Map<string, VariableUse>();
  const inferred = new Map<string, ValueType>();
  for (const read of reads) {
    if (read.type && !inferred.has(read.name)) inferred.set(read.name, read.type);
    if (uses.has(read.name)) continue;
    uses.set(read.name, {
      name: read.name,
      at: read.at,
      sources: sourcesOf(read.name, bundle, drawing),
      type: 'string',
    });
  }
  for (const use of uses.values()) {
    use.type = use.sources.find((source) => source.type)?.type ?? inferred.get(use.name) ?? 'string';
  }
  return [...uses.values()];
}

/** What is stored with a version: everything the start of a ticket has to write. */
export function routingVariables(uses: VariableUse[]): RoutingVariable[] {
  return uses.map(({ name, type, sources }) => {
    const initial = sources.find((source) => source.initial !== undefined)?.initial;
    return { name, type, ...(initial === undefined ? {} : { initial }) };
  });
}

interface Read {
  name: string;
  type: ValueType | null;
  at: XmlElement;
}

function readByExpressions(drawing: Drawing): Read[] {
  return placedExpressions(drawing).flatMap((placed) => {
    if (!placed.expression) return [];
    const types = new Map(inferredAt(placed).map(({ name, type }) => [name, type]));
    return namesIn(placed.expression)
      .filter((name) => localType(name, placed.owner) === undefined)
      .map((name) => ({ name, type: types.get(name) ?? null, at: placed.at }));
  });
}

function inferredAt(placed: PlacedExpression): { name: string; type: ValueType }[] {
  const { expression, wants } = placed;
  if (!expression) return [];
  if (placed.place === 'condition' || placed.place === 'completionCondition') return inferTypes(expression);
  return expression.kind === 'name' && wants ? [{ name: expression.name, type: wants }] : [];
}

function readByDecisions(bundle: ParsedBundle, drawing: Drawing): Read[] {
  return [...drawing.nodes.values()].flatMap((node) => {
    const reference = camundaAttribute(node.xml, 'decisionRef');
    return node.type === 'businessRuleTask' && reference
      ? decisionReads(bundle, reference, node, new Set())
      : [];
  });
}

function decisionReads(bundle: ParsedBundle, id: string, node: FlowNode, seen: Set<string>): Read[] {
  const decision = bundle.decisions.find((candidate) => candidate.id === id);
  if (!decision || seen.has(id)) return [];
  seen.add(id);
  const required = bundle.decisions.filter((candidate) => decision.requires.includes(candidate.id));
  const results = new Set(
    required.flatMap((other) => [other.id, ...other.outputs.map((output) => output.name)]),
  );
  const own = decision.inputs.flatMap((input) => {
    const names = feelNames(input.text) ?? [];
    const type = names.length === 1 && names[0] === input.text ? input.type : null;
    return names
      .filter((name) => !results.has(name) && localType(name, node) === undefined)
      .map((name) => ({ name, type, at: node.xml }));
  });
  const inCells = decision.texts
    .flatMap(({ text, unary }) => feelNames(text, unary) ?? [])
    .filter((name) => !results.has(name) && localType(name, node) === undefined)
    .map((name) => ({ name, type: null, at: node.xml }));
  return [...own, ...inCells, ...required.flatMap((other) => decisionReads(bundle, other.id, node, seen))];
}

function readByPeople(drawing: Drawing): Read[] {
  return [...drawing.nodes.values()]
    .filter((node) => node.type === 'userTask')
    .flatMap((node) =>
      assignmentOf(node)
        .strategies.filter((call) => call.strategy === 'expression' && call.arguments[0])
        .filter((call) => localType(call.arguments[0] ?? '', node) === undefined)
        .map((call) => ({ name: call.arguments[0] ?? '', type: 'list' as const, at: node.xml })),
    );
}

function sourcesOf(name: string, bundle: ParsedBundle, drawing: Drawing): VariableUse['sources'] {
  const declared = (bundle.typeDeclaration.routingVariables ?? [])
    .filter((variable) => variable.name === name)
    .map((variable) => ({ origin: 'type', type: variable.type }));
  const fields = bundle.forms.flatMap((form) =>
    form.fields
      .filter((field) => field.path === name)
      .map((field) => ({ origin: form.id ?? form.fileName, type: field.variableType })),
  );
  return [
    ...declared,
    ...fields,
    ...[...drawing.nodes.values()].flatMap((node) => writtenBy(node, name, bundle)),
  ];
}

function writtenBy(node: FlowNode, name: string, bundle: ParsedBundle): VariableUse['sources'] {
  if (caughtNames(node).includes(name)) return [{ origin: node.id, type: 'string' }];
  if (camundaAttribute(node.xml, 'resultVariable') === name) {
    const decision = bundle.decisions.find((one) => one.id === camundaAttribute(node.xml, 'decisionRef'));
    const isList = camundaAttribute(node.xml, 'mapDecisionResult') === 'collectEntries';
    return [{ origin: node.id, type: isList ? 'list' : (decision?.outputs[0]?.type ?? null) }];
  }
  const topic = findTopic(camundaAttribute(node.xml, 'topic') ?? '');
  if (!topic) return [];
  if (topic.listOutputNamedBy && node.properties.get(topic.listOutputNamedBy) === name) {
    return [{ origin: node.id, type: 'list' }];
  }
  if (!Object.hasOwn(topic.outputs.properties, name)) return [];
  const output = topic.outputs.properties[name] as { type?: string; default?: boolean | number | string };
  const type = ({ string: 'string', boolean: 'boolean', number: 'number', array: 'list' } as const)[
    output.type as 'string'
  ];
  return [{ origin: node.id, type, ...(output.default === undefined ? {} : { initial: output.default }) }];
}
