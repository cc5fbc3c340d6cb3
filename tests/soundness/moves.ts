import type { Drawing, Flow, FlowNode } from '../../domain/src/process/drawing.ts';
import { attributeOf } from '../../domain/src/process/xml/xml-element.ts';
import { handlersAround } from './handlers.ts';
import { Play } from './play.ts';
import { childrenOf, counts, isScope, startIn, waitsOutside } from './structure.ts';
import type { Played, Run, World } from './world.ts';
import { allRuns } from './world.ts';

const workers = new Set(['serviceTask', 'sendTask', 'businessRuleTask', 'scriptTask', 'callActivity']);

export function movesOf(drawing: Drawing, world: World): Played[] {
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
    const caught = own.map((event) =>
      event.trigger && attributeOf(event.trigger.xml, `${kind}Ref`) !== null
        ? (event.trigger.reference ?? '')
        : null,
    );
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
export function outsideMoves(drawing: Drawing, world: World): Played[] {
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
export function besideEvents(drawing: Drawing, { run, beside }: World): FlowNode[] {
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
