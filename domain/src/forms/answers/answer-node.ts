import type { JsonSchema } from '../requests/json-schema.ts';
import { bareKind } from './answer-value.ts';

/** A step on the way to the values of fields: what each form makes of the value there, and what is inside. */
export interface AnswerNode {
  /** Somebody who is told may read it. */
  shown: boolean;
  texts: JsonSchema;
  values: AnswerValue[];
  inner: Map<string, AnswerNode>;
  /** What each row holds, where it is a list. */
  rows: AnswerNode | null;
}

interface AnswerValue {
  /** By a form that the reader sees. */
  shown: boolean;
  schema: JsonSchema;
  /** What stands there by itself, be it of that kind or not. */
  preset: unknown;
}

export function emptyNode(): AnswerNode {
  return { shown: false, texts: {}, values: [], inner: new Map(), rows: null };
}

/** The node at `customer.name` or `items[].price`, made where there is none. */
export function nodeAt(root: AnswerNode, path: string): AnswerNode {
  return path.split('.').reduce((outer, step) => {
    const key = step.replace(/\[\]$/, '');
    const node = outer.inner.get(key) ?? emptyNode();
    outer.inner.set(key, node);
    if (key === step) return node;
    node.rows ??= emptyNode();
    return node.rows;
  }, root);
}

/** What may stand there; what nobody is told of is left out. */
export function schemaOfNode(node: AnswerNode): JsonSchema {
  const kinds = kindsOf(node);
  const properties = [...node.inner].flatMap(([key, inner]) =>
    isTold(inner) ? [[key, schemaOfNode(inner)] as const] : [],
  );
  if (node.inner.size > 0) kinds.push({ type: 'object', properties: Object.fromEntries(properties) });
  if (node.rows) kinds.push({ type: 'array', items: { ...schemaOfNode(node.rows), type: 'object' } });
  return { ...node.texts, ...oneOfKinds(kinds, node.values.length > 0) };
}

function isTold({ shown, inner, rows }: AnswerNode): boolean {
  return shown || [...inner.values()].some(isTold) || (rows !== null && isTold(rows));
}

/** A form that the reader does not see says no more of a value than its kind, unless it says nothing new. */
function kindsOf({ values }: AnswerNode): JsonSchema[] {
  const told = values.filter(({ shown }) => shown).map(({ schema }) => schema);
  const more = values.filter(({ shown, schema }) => !shown && !told.some((one) => isSame(one, schema)));
  const presets = values.filter(({ schema, preset }) => preset != null && !isOfKind(schema, preset));
  return [
    ...told,
    ...more.map(({ schema }) => bareKind(schema)),
    ...presets.map(({ preset }) => ({ const: preset })),
  ];
}

function oneOfKinds(kinds: readonly JsonSchema[], mayBeNothing: boolean): JsonSchema {
  const different = kinds.filter((kind, at) => kinds.findIndex((one) => isSame(one, kind)) === at);
  // A kind by itself has room for what is stricter, and nothing said for everything.
  const left = different.filter(
    (kind) =>
      !different.some((wider) => wider !== kind && isSame(wider, kind['type'] ? { type: kind['type'] } : {})),
  );
  if (left.length === 0 || different.some((kind) => Object.keys(kind).length === 0)) return {};
  const [only = {}] = left;
  if (left.length > 1) return { anyOf: mayBeNothing ? [...left, { type: 'null' }] : left };
  return mayBeNothing ? orNothing(only) : only;
}

function orNothing({ type, enum: options, ...rules }: JsonSchema): JsonSchema {
  return {
    ...(type === undefined ? {} : { type: [...new Set([type, 'null'].flat())] }),
    ...(Array.isArray(options) ? { enum: [...new Set([...(options as unknown[]), null])] } : {}),
    ...rules,
  };
}

function isOfKind({ type, enum: options, format, pattern }: JsonSchema, value: unknown): boolean {
  if (Array.isArray(options)) return options.includes(value);
  if (format !== undefined || pattern !== undefined || Array.isArray(value)) return false;
  return type === undefined || type === typeof value || (type === 'integer' && Number.isInteger(value));
}

function isSame(one: JsonSchema, other: JsonSchema): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
