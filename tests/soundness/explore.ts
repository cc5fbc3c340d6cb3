import type { Drawing, FlowNode } from '../../domain/src/process/drawing.ts';
import { anywhereFrom } from './anywhere-from.ts';
import { besideEvents, movesOf, outsideMoves } from './moves.ts';
import { Play } from './play.ts';
import type { Position } from './position.ts';
import { nodesAt } from './position.ts';
import { counts, isJoin, passesOn, startIn, targetsOf } from './structure.ts';
import { verdictOf } from './verdict-of.ts';
import type { Played, World } from './world.ts';
import { allRuns, runIn } from './world.ts';
import type { Run } from './world.ts';

/** What playing everything comes to; ids, sorted. */
export interface Explored {
  dead: string[];
  doomed: string[];
  endless: boolean;
  /** Nodes tokens rest at where nothing moves any more. */
  blocked: string[];
  /** Doomed nodes tokens rest at where neither an end nor a standstill is ever come to. */
  circling: string[];
  /** Where two tokens meet, without what only lies behind such places; null where each lies behind another. */
  met: string[] | null;
}

/** Null when there are more positions than asked for. */
export function explore(drawing: Drawing, most: number): Explored | null {
  const positions: Position[] = [];
  const known = new Map<string, number>();
  const crossed = new Set<string>();
  const met = new Set<string>();
  /** Behind where the game stopped: nothing is said of it. */
  const beyond = new Set<string>();
  const begun = new Set<FlowNode>();
  /** Where a run begins. */
  const begins = new Set<number>();
  const start = startIn(drawing, null);
  if (!start) return null;

  const begin = (event: FlowNode) => {
    if (begun.has(event)) return;
    begun.add(event);
    const play = new Play(drawing, { run: runIn(event.scope), beside: true });
    play.arrive(play.world.run, event, null);
    const at = record(play.play());
    if (at !== null) begins.add(at);
  };
  const record = (played: Played): number | null => {
    for (const id of played.crossed) crossed.add(id);
    let at: number | null = null;
    if (played.met.size > 0) {
      for (const node of played.met) met.add(node.id);
      for (const node of [...played.met, ...allRuns(played.world.run).flatMap(nodesAt)]) {
        for (const id of [node.id, ...anywhereFrom(drawing, node)]) beyond.add(id);
      }
    } else {
      const key = keyOf(played.world);
      at =
        known.get(key) ?? positions.push({ world: played.world, next: [], fromOutside: [], left: false }) - 1;
      known.set(key, at);
    }
    for (const event of played.begun) begin(event);
    return at;
  };

  const first = new Play(drawing, { run: runIn(null), beside: false });
  first.startRun(first.world.run);
  const root = record(first.play());
  if (root !== null) begins.add(root);
  for (let at = 0; at < positions.length; at++) {
    if (positions.length > most) return null;
    const position = positions[at] as Position;
    for (const move of movesOf(drawing, position.world)) {
      const next = record(move);
      if (next === null) position.left = true;
      else position.next.push(next);
    }
    for (const move of outsideMoves(drawing, position.world)) {
      const next = record(move);
      if (next !== null) position.fromOutside.push(next);
    }
    for (const event of besideEvents(drawing, position.world)) begin(event);
  }
  return {
    ...verdictOf(drawing, positions, { crossed, beyond, begins }),
    met: firstOf(drawing, met),
  };
}

/** Of places where tokens meet those that some other place leads to. */
function firstOf(drawing: Drawing, met: ReadonlySet<string>): string[] | null {
  const nodes = [...drawing.nodes.values()];
  const isLed = (node: FlowNode): boolean => {
    const seen = new Set<FlowNode>();
    const back = (at: FlowNode): FlowNode[] => {
      if (seen.has(at)) return [];
      seen.add(at);
      const from = nodes.filter((one) => counts(drawing, one) && targetsOf(drawing, one).includes(at));
      return from.flatMap((one) => (passesOn(one) && !isJoin(one) ? back(one) : [one]));
    };
    return back(node).some(({ id }) => !met.has(id));
  };
  const first = nodes
    .filter((node) => met.has(node.id) && isLed(node))
    .map(({ id }) => id)
    .sort();
  return met.size > 0 && first.length === 0 ? null : first;
}

function keyOf({ run, beside }: World): string {
  const text = (one: Run): string =>
    `${one.scope?.id ?? ''}(${[...one.at]
      .map(({ id }) => id)
      .sort()
      .join()};${[...one.waiting]
      .map(({ id }) => id)
      .sort()
      .join()};${one.inner.map(text).sort().join()})`;
  return `${beside} ${text(run)}`;
}
