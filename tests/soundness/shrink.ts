import type { Sketch } from './sketch.ts';

/** The smallest of what is left when parts are taken out, for as long as it still fails. */
export function shrink(sketch: Sketch, fails: (smaller: Sketch) => boolean): Sketch {
  let at = sketch;
  for (let changed = true; changed;) {
    changed = false;
    for (const smaller of smallerThan(at)) {
      if (!fails(smaller)) continue;
      at = smaller;
      changed = true;
      break;
    }
  }
  return at;
}

function* smallerThan({ nodes, flows }: Sketch): Generator<Sketch> {
  for (const node of nodes) {
    const gone = new Set([node.id]);
    for (const other of nodes) {
      if (
        gone.has(other.scope ?? '') ||
        [...gone].some((id) => other.attributes?.includes(`attachedToRef="${id}"`))
      )
        gone.add(other.id);
    }
    const into = flows.filter(({ to }) => to === node.id);
    const out = flows.filter(({ from }) => from === node.id);
    const kept = flows.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
    const left = nodes.filter(({ id }) => !gone.has(id));
    const [only] = into;
    const [next] = out;
    if (into.length === 1 && out.length === 1 && only && next && next.to !== node.id) {
      yield { nodes: left, flows: [...kept, { ...only, to: next.to }] };
    }
    yield { nodes: left, flows: kept };
  }
  for (const flow of flows) yield { nodes, flows: flows.filter((other) => other !== flow) };
  for (const flow of flows) {
    if (flow.conditional)
      yield {
        nodes,
        flows: flows.map((other) => (other === flow ? { ...flow, conditional: false } : other)),
      };
  }
}
