import { parseExpression, parseUnaryTests } from '@bpmn-io/feelin';
import { expressionAttributes } from '@baton/contract/forms/expression-attributes';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { placeOf } from '@baton/contract/forms/form-schema';

/** An expression that asks for something the component it stands in does not bring along. */
export interface OutsideName {
  component: FormComponent;
  /** Where it stands in the whole: positions from outside in. */
  at: readonly number[];
  /** As `conditional.hide`. */
  attribute: string;
  /** As it is written, `request.title`. */
  name: string;
}

/** Behind the first part of these stands a part of that, or what is compared with one. */
const partsOf: ReadonlySet<string> = new Set(['PathExpression', 'FilterExpression']);

/**
 * The names that expressions in a component, or in what is in it, read from somewhere else; `own` are the names it is
 * kept under itself. What a filter compares may be a part of what is filtered and is not judged, and a text shows
 * nothing where a name in it is not there.
 */
export function* outsideNames(
  component: FormComponent,
  own: ReadonlySet<string>,
  { at, lists }: { at: readonly number[]; lists: number } = { at: [], lists: 0 },
): Generator<OutsideName> {
  // In the rows of a list of its own, a row and its number are there; around that row only in a list in a list.
  const rows = [
    ...(lists > 0 ? ['this', 'i', '_this_', '_i_'] : []),
    ...(lists > 1 ? ['parent', '_parent_'] : []),
  ];
  for (const { path, kind } of expressionAttributes) {
    const [attribute, inner] = path;
    const holder = inner === undefined ? component : component[attribute];
    const text = (holder as Record<string, unknown> | null | undefined)?.[inner ?? attribute];
    if (typeof text !== 'string' || !text.startsWith('=')) continue;
    for (const name of namesRead(text.slice(1), kind)) {
      const [first = name] = name.split('.');
      if (!own.has(first) && !rows.includes(first)) yield { component, at, attribute: path.join('.'), name };
    }
  }
  const inside = lists + (placeOf(component, '')?.kind === 'list' ? 1 : 0);
  for (const [position, each] of (component.components ?? []).entries())
    yield* outsideNames(each, own, { at: [...at, position], lists: inside });
}

function namesRead(feel: string, kind: 'value' | 'test'): Set<string> {
  const parse = kind === 'test' ? parseUnaryTests : parseExpression;
  const [read, bound] = [new Set<string>(), new Set<string>()];
  parse(feel, {}, undefined).iterate({
    enter({ name, from, to, node }) {
      const text = feel.slice(from, to);
      // Of loops, contexts and functions.
      if (name === 'Name') bound.add(text);
      if (partsOf.has(node.parent?.name ?? '') && node.prevSibling !== null) return false;
      if (name !== 'VariableName') return true;
      const called = node.parent?.name === 'FunctionInvocation' && node.prevSibling === null;
      // Behind a name the parser takes `not` for a part of it.
      if (!called && text !== '?') read.add(feel.slice(from, pathEnd(node)).replace(/\s+not$/, ''));
      return true;
    },
  });
  return new Set([...read].filter((name) => !bound.has(name.split('.')[0] ?? name)));
}

interface Node {
  name: string;
  to: number;
  parent: Node | null;
  prevSibling: unknown;
}

/** Where the path ends that begins with a name. */
function pathEnd(node: Node): number {
  const { parent } = node;
  return parent?.name === 'PathExpression' && node.prevSibling === null ? pathEnd(parent) : node.to;
}
