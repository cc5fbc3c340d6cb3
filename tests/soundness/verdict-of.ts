import type { Drawing, FlowNode } from '../../domain/src/process/drawing.ts';
import type { Position } from './position.ts';
import { nodesAt } from './position.ts';
import { childrenOf, counts, isScope, startIn, waitsOutside } from './structure.ts';
import { allRuns } from './world.ts';

/** What the positions played say of the nodes. */
export function verdictOf(
  drawing: Drawing,
  positions: Position[],
  {
    crossed,
    beyond,
    begins,
  }: Record<'crossed' | 'beyond', ReadonlySet<string>> & { begins: ReadonlySet<number> },
) {
  const isOver = ({ world: { run } }: Position) => run.at.size + run.waiting.size + run.inner.length === 0;
  const standsStill = (position: Position) =>
    !isOver(position) && !position.left && position.next.length === 0;
  // Whoever is left after all without a way on are taken out, again and again, goes in circles for ever.
  const endlessly = new Set(positions.keys());
  for (let changed = true; changed;) {
    changed = false;
    for (const at of endlessly) {
      if (positions[at]?.next.some((next) => endlessly.has(next))) continue;
      endlessly.delete(at);
      changed = true;
    }
  }
  const grow = (from: number[], nextOf: (position: Position, at: number) => number[]) => {
    const found = new Set(from);
    for (let changed = true; changed;) {
      changed = false;
      for (const [at, position] of positions.entries()) {
        if (found.has(at) || !nextOf(position, at).some((next) => found.has(next))) continue;
        found.add(at);
        changed = true;
      }
    }
    return found;
  };
  const all = [...positions.keys()];
  const of = (at: number) => positions[at] as Position;
  const ends = all.filter((at) => isOver(of(at)) || of(at).left);
  const lively = grow([...ends, ...endlessly], ({ next }) => next);
  const freed = all.filter(
    (at) => lively.has(at) && of(at).world.beside && endedFromOutside(drawing, of(at).world.run.scope),
  );
  const good = grow([...ends, ...freed], ({ next, fromOutside }, at) =>
    lively.has(at) ? [...next, ...fromOutside] : next,
  );
  const still = all.filter((at) => standsStill(of(at)));
  const toStill = grow(still, ({ next }) => next);
  const circling = all.filter((at) => !good.has(at) && !toStill.has(at));
  // What frees a run that stands still already is not taken for its way on.
  const lived = new Set(begins);
  for (const at of lived) {
    for (const next of [...of(at).next, ...(lively.has(at) ? of(at).fromOutside : [])]) lived.add(next);
  }
  const tokensAt = (at: number) => {
    const { run, beside } = of(at).world;
    return allRuns(run).flatMap((one) =>
      beside && one === run ? nodesAt({ ...one, scope: null }) : nodesAt(one),
    );
  };
  const restingAt = (at: number) => tokensAt(at).filter((node) => !isScope(drawing, node));
  const ids = (nodes: FlowNode[]) => [...new Set(nodes.map(({ id }) => id))].sort();
  const goodNodes = new Set(
    [...good].filter((at) => lived.has(at)).flatMap((at) => tokensAt(at).map(({ id }) => id)),
  );
  const walked = [...drawing.nodes.values()].filter((node) => counts(drawing, node));
  const doomed = ids([...lived].flatMap(tokensAt)).filter((id) => !goodNodes.has(id) && !beyond.has(id));
  return {
    dead: ids(walked.filter(({ id }) => !crossed.has(id) && !beyond.has(id))),
    doomed,
    endless: !good.has(0) && positions.length > 0,
    blocked: ids(still.flatMap(restingAt)),
    circling: ids(circling.flatMap(restingAt)).filter((id) => doomed.includes(id)),
  };
}

function endedFromOutside(drawing: Drawing, scope: FlowNode | null): boolean {
  const children = childrenOf(drawing, scope);
  if (children.some(({ type, trigger }) => type === 'endEvent' && trigger?.kind === 'terminate')) return true;
  for (let around = scope; ; around = around.scope) {
    const events = [
      ...childrenOf(drawing, around).flatMap((node) =>
        node.isEventSubProcess ? (startIn(drawing, node) ?? []) : [],
      ),
      ...(around?.boundaries ?? []),
    ];
    if (events.some((event) => event.interrupting && waitsOutside(event))) return true;
    if (around === null) return false;
  }
}
