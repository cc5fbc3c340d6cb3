import type { Drawing, Flow, FlowNode } from '../../drawing.ts';
import type { Played, Run, World } from './token-game.ts';
import {
  Play,
  allRuns,
  childrenOf,
  counts,
  handlersAround,
  isJoin,
  isScope,
  passesOn,
  runIn,
  startIn,
  targetsOf,
  waitsOutside,
} from './token-game.ts';

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
  states: number;
}

interface Position {
  world: World;
  next: number[];
  fromOutside: number[];
  /** A way on that is not followed. */
  left: boolean;
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
    states: positions.length,
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

const nodesAt = (run: Run): FlowNode[] => [
  ...run.at,
  ...[...run.waiting].flatMap(({ target }) => target ?? []),
  ...(run.scope ? [run.scope] : []),
];

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

const workers = new Set(['serviceTask', 'sendTask', 'businessRuleTask', 'scriptTask', 'callActivity']);

function movesOf(drawing: Drawing, world: World): Played[] {
  return allRuns(world.run).flatMap((run) =>
    [...run.at].flatMap((node) => movesAt(drawing, world, run, node)),
  );
}

function movesAt(drawing: Drawing, world: World, { scope }: Run, node: FlowNode): Played[] {
  if (node.type === 'endEvent') return [];
  const go = (act: (play: Play, run: Run) => void, leaving = true) => {
    const play = new Play(drawing, world);
    const run = play.runOf(scope) as Run;
    if (leaving) run.at.delete(node);
    act(play, run);
    return play.play();
  };
  const boundaries = node.boundaries.filter((event) => counts(drawing, event) && interruptsHost(event));
  const escalates = node.type === 'intermediateThrowEvent' && node.trigger?.kind === 'escalation';
  const moves = setsOf(node).map((flows) =>
    go((play, run) => {
      if (!escalates || play.escalate(node)) play.send(run, node, flows);
    }),
  );
  return [
    ...moves,
    ...boundaries.map((event) => go((play, run) => play.arrive(run, event, null))),
    ...thrownBy(drawing, node).map((handler) =>
      go((play) => {
        const event = handler.isEventSubProcess ? startIn(drawing, handler) : handler;
        if (event?.trigger?.kind === 'error' || event?.interrupting) play.handle(handler);
        else play.begun.push(handler);
      }, false),
    ),
  ];
}

const interruptsHost = (event: FlowNode) => event.interrupting || event.trigger?.kind === 'error';

/** A worker may throw whatever somebody around it catches. */
function thrownBy(drawing: Drawing, node: FlowNode): FlowNode[] {
  if (!workers.has(node.type)) return [];
  return (node.type === 'callActivity' ? ['error', 'escalation'] : ['error']).flatMap((kind) => {
    const own = node.boundaries.filter((event) => event.trigger?.kind === kind && counts(drawing, event));
    const caught = own.map((event) => (/Ref=/.test(refs(event)) ? (event.trigger?.reference ?? '') : null));
    const found: FlowNode[] = [];
    if (caught.includes(null)) return [];
    for (const { node: handler, code } of handlersAround(drawing, node, kind)) {
      if (!caught.includes(code)) found.push(handler);
      if (code === null) break;
      caught.push(code);
    }
    return found;
  });
}

const refs = (event: FlowNode) =>
  (event.trigger?.xml.attributes ?? []).map(({ name }) => `${name}=`).join(' ');

function setsOf(node: FlowNode): Flow[][] {
  const { outgoing } = node;
  if (outgoing.length === 0 || node.type === 'parallelGateway') return [outgoing];
  if (/^(?:exclusive|eventBased|complex)Gateway$/.test(node.type)) return outgoing.map((flow) => [flow]);
  const isDefault = (flow: Flow) => flow.id === node.defaultFlowId;
  const always = outgoing.filter((flow) => !isDefault(flow) && flow.condition === null);
  let sets: Flow[][] = [always];
  for (const flow of outgoing) {
    if (!isDefault(flow) && flow.condition !== null) sets = sets.flatMap((set) => [set, [...set, flow]]);
  }
  if (always.length > 0) return sets;
  return [...sets.filter((set) => set.length > 0), ...outgoing.filter(isDefault).map((flow) => [flow])];
}

/** Messages, timers and signals that end a scope at any moment. */
function outsideMoves(drawing: Drawing, world: World): Played[] {
  return allRuns(world.run).flatMap((run) => {
    if (world.beside && run === world.run) return [];
    const inside = childrenOf(drawing, run.scope).filter(
      (node) => node.isEventSubProcess && counts(drawing, node),
    );
    const taken = inside.some(
      (node) => startIn(drawing, node)?.interrupting && run.inner.some(({ scope }) => scope === node),
    );
    const events = taken ? [] : inside;
    return [...events, ...(run.scope?.boundaries ?? []).filter((node) => counts(drawing, node))]
      .filter((handler) => {
        const event = handler.isEventSubProcess ? startIn(drawing, handler) : handler;
        return event?.interrupting && waitsOutside(event);
      })
      .map((handler) => {
        const play = new Play(drawing, world);
        play.handle(handler);
        return play.play();
      });
  });
}

/** Boundary events that start something beside what they stand on. */
function besideEvents(drawing: Drawing, { run, beside }: World): FlowNode[] {
  const hosts = allRuns(run).flatMap((one) => [
    ...one.at,
    ...(one.scope && !(beside && one === run) ? [one.scope] : []),
  ]);
  return hosts.flatMap((host) =>
    host.boundaries.filter(
      (event) =>
        counts(drawing, event) &&
        !interruptsHost(event) &&
        (waitsOutside(event) || (event.trigger?.kind === 'escalation' && !isScope(drawing, host))),
    ),
  );
}

/** Everywhere the drawing lets a token come to from a node, whatever waits on the way. */
function anywhereFrom(drawing: Drawing, from: FlowNode): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let node = open.pop(); node; node = open.pop()) {
    const around: FlowNode[] = [];
    const isLink = node.type === 'intermediateThrowEvent' && node.trigger?.kind === 'link';
    const { trigger } = node;
    for (const other of drawing.nodes.values()) {
      if (
        isLink &&
        other.type === 'intermediateCatchEvent' &&
        other.scope === node.scope &&
        other.trigger?.kind === 'link' &&
        other.trigger.reference === trigger?.reference
      )
        around.push(other);
      if (other.isEventSubProcess && holds(other.scope, node)) around.push(other);
      if (other.type === 'boundaryEvent' && other.host && (other.host === node || holds(other.host, node)))
        around.push(other);
    }
    const start = isScope(drawing, node) ? startIn(drawing, node) : undefined;
    for (const next of [
      ...(isLink ? [] : node.outgoing.flatMap(({ target }) => target ?? [])),
      ...around,
      ...(start ? [start] : []),
      ...(node.scope ? [node.scope] : []),
    ]) {
      if (found.has(next.id) || !counts(drawing, next)) continue;
      found.add(next.id);
      open.push(next);
    }
  }
  return found;
}

function holds(scope: FlowNode | null, node: FlowNode): boolean {
  if (scope === null || scope === node) return true;
  return node.scope !== null && holds(scope, node.scope);
}

function verdictOf(
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
