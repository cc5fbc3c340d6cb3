import type { Drawing, FlowNode } from '../../domain/src/process/drawing.ts';
import { attributeOf } from '../../domain/src/process/xml/xml-element.ts';
import { childrenOf, counts, startIn } from './structure.ts';

function scopesAround(node: FlowNode): (FlowNode | null)[] {
  return node.scope ? [node.scope, ...scopesAround(node.scope)] : [null];
}

/** Who catches what an event throws: event sub-processes of each scope around it, then boundary events on that scope. */
export function findHandler(drawing: Drawing, thrower: FlowNode, kind: string): FlowNode | undefined {
  return handlersAround(drawing, thrower, kind).find(
    ({ code }) => code === null || code === (thrower.trigger?.reference ?? ''),
  )?.node;
}

export function handlersAround(
  drawing: Drawing,
  thrower: FlowNode,
  kind: string,
): { node: FlowNode; code: string | null }[] {
  const found: { node: FlowNode; code: string | null }[] = [];
  let from = thrower;
  for (const scope of scopesAround(thrower)) {
    const passed = from;
    const inScope = childrenOf(drawing, scope).filter((node) => node.isEventSubProcess && node !== passed);
    const events = inScope.flatMap((node) => {
      const start = startIn(drawing, node);
      return start ? [{ node, event: start }] : [];
    });
    const onIt = (scope?.boundaries ?? []).map((node) => ({ node, event: node }));
    for (const { node, event } of [...events, ...onIt]) {
      if (event.trigger?.kind !== kind || !counts(drawing, node)) continue;
      const named = attributeOf(event.trigger.xml, `${kind}Ref`) !== null;
      found.push({ node, code: named ? (event.trigger.reference ?? '') : null });
    }
    if (scope) from = scope;
  }
  return found;
}

export function cancelHandler(node: FlowNode): FlowNode | undefined {
  const around = scopesAround(node).find((scope) => scope?.type === 'transaction');
  return around?.boundaries.find(({ trigger }) => trigger?.kind === 'cancel');
}
