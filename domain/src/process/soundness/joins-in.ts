import type { FlowNode } from '../drawing.ts';
import type { Net } from './net.ts';
import { waysOut } from './net.ts';
import type { Remark } from './verdict.ts';

/** Events that start something beside their host which then runs into the way the host's own token takes. */
export function joinsIn(net: Net): Remark[] {
  return net.nodes.flatMap((node) => {
    const { host } = node;
    if (node.type !== 'boundaryEvent' || node.interrupting || node.trigger?.kind === 'error' || !host)
      return [];
    const main = new Set([host, ...along(net, host).keys()]);
    const paths = along(net, node);
    const shared = [...paths.keys()].find(
      (at) => main.has(at) && !['end', 'pass'].includes(net.kind.get(at) ?? ''),
    );
    if (!shared) return [];
    const path = [host.id, node.id, ...(paths.get(shared) ?? [])];
    return [{ kind: 'joinsIn', elementId: node.id, path, otherId: shared.id }];
  });
}

/** Every node flows lead to from one, the nearest first, with the ids on the way. */
function along({ drawing, kind }: Net, from: FlowNode): Map<FlowNode, string[]> {
  const found = new Map<FlowNode, string[]>();
  const open: { node: FlowNode; path: string[] }[] = [{ node: from, path: [] }];
  for (let next = open.shift(); next; next = open.shift()) {
    for (const { flow, to } of waysOut(drawing, next.node)) {
      if (!to || found.has(to) || !kind.has(to)) continue;
      const path = [...next.path, ...(flow ? [flow.id] : []), to.id];
      found.set(to, path);
      open.push({ node: to, path });
    }
  }
  return found;
}
