/** The cycles of a graph: its strongly connected components of more than one node, or of one that leads to itself. */
export function cyclesOf(next: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(next.length).fill(-1);
  const lowest = new Int32Array(next.length);
  const open: number[] = [];
  const isOpen = new Uint8Array(next.length);
  const cycles: number[][] = [];
  let count = 0;
  for (let root = 0; root < next.length; root++) if (order[root] === -1) walkFrom(root);
  return cycles;

  function walkFrom(root: number): void {
    const path = [visit(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { at } = top;
      const target = next[at]?.[top.edge++];
      if (target === undefined) {
        path.pop();
        const above = path.at(-1)?.at;
        if (above !== undefined) lower(above, lowest[at] ?? 0);
        if (lowest[at] === order[at]) closeComponent(at);
      } else if (order[target] === -1) path.push(visit(target));
      else if (isOpen[target]) lower(at, order[target] ?? 0);
    }
  }

  function visit(at: number): { at: number; edge: number } {
    order[at] = lowest[at] = count++;
    open.push(at);
    isOpen[at] = 1;
    return { at, edge: 0 };
  }

  function lower(at: number, to: number): void {
    lowest[at] = Math.min(lowest[at] ?? 0, to);
  }

  function closeComponent(root: number): void {
    const members = open.splice(open.lastIndexOf(root));
    for (const member of members) isOpen[member] = 0;
    if (members.length > 1 || next[root]?.includes(root)) cycles.push(members);
  }
}
