import type { Drawing, Flow, FlowNode } from '../../domain/src/process/drawing.ts';
import { cancelHandler, findHandler } from './handlers.ts';
import {
  childrenOf,
  counts,
  isJoin,
  isLinkThrow,
  isScope,
  passesOn,
  startIn,
  targetsOf,
  waitsOutside,
  walksTo,
} from './structure.ts';
import type { Played, Run, World } from './world.ts';
import { copyOf, empty, allRuns, runIn } from './world.ts';

type Target = { run: Run; flow: Flow | null; to: FlowNode };

export class Play {
  readonly crossed: string[] = [];
  readonly met = new Set<FlowNode>();
  readonly begun: FlowNode[] = [];
  world: World;
  readonly drawing: Drawing;
  private readonly queue: Target[] = [];
  private readonly later: (() => void)[] = [];
  private readonly used = new Map<string, number>();

  constructor(drawing: Drawing, world: World) {
    this.drawing = drawing;
    this.world = copyOf(world);
  }

  runOf(scope: FlowNode | null): Run | undefined {
    return allRuns(this.world.run).find((run) => run.scope === scope);
  }

  send(run: Run, from: FlowNode, flows: Flow[]): void {
    if (isLinkThrow(from)) {
      for (const to of targetsOf(this.drawing, from)) this.queue.push({ run, flow: null, to });
      return;
    }
    for (const flow of flows) if (flow.target) this.queue.push({ run, flow, to: flow.target });
  }

  play(): Played {
    for (;;) {
      const target = this.queue.shift();
      if (target) this.follow(target);
      else if (this.met.size > 0) break;
      else {
        const act = this.later.shift();
        if (act) act();
        else if (!this.endOne(this.world.run)) break;
      }
    }
    return { world: this.world, crossed: this.crossed, met: this.met, begun: this.begun };
  }

  private follow({ run, flow, to }: Target): void {
    if (flow) {
      this.crossed.push(flow.id);
      const times = (this.used.get(flow.id) ?? 0) + 1;
      this.used.set(flow.id, times);
      // Nothing rests on the way: it goes round and round.
      if (times > 5) {
        this.met.add(to);
        return;
      }
    }
    if (counts(this.drawing, to)) this.arrive(run, to, flow);
  }

  arrive(run: Run, node: FlowNode, by: Flow | null): void {
    this.crossed.push(node.id);
    if (node.type === 'endEvent') return this.end(run, node);
    if (isScope(this.drawing, node)) {
      if (run.inner.some((inner) => inner.scope === node)) this.met.add(node);
      else this.startScope(run, node);
      return;
    }
    if (isJoin(node)) return this.join(run, node, by);
    if (passesOn(node)) {
      this.send(run, node, node.outgoing);
      return;
    }
    this.rest(run, node);
  }

  startScope(run: Run, node: FlowNode): Run {
    const inner = runIn(node);
    run.inner.push(inner);
    this.startRun(inner);
    return inner;
  }

  startRun(run: Run): void {
    for (const event of childrenOf(this.drawing, run.scope)) {
      const start =
        event.isEventSubProcess && counts(this.drawing, event) ? startIn(this.drawing, event) : undefined;
      if (start && !start.interrupting && waitsOutside(start)) this.begun.push(event);
    }
    const start = startIn(this.drawing, run.scope);
    if (start) this.arrive(run, start, null);
  }

  private rest(run: Run, node: FlowNode): void {
    if (run.at.has(node)) this.met.add(node);
    run.at.add(node);
  }

  private join(run: Run, node: FlowNode, by: Flow | null): void {
    if (by) {
      if (run.waiting.has(by)) {
        this.met.add(node);
        return;
      }
      run.waiting.add(by);
    }
    if (this.met.has(node)) return;
    const here = [...run.waiting].filter((flow) => flow.target === node);
    const full = here.length === node.incoming.length;
    if (!full && (node.type === 'parallelGateway' || this.anotherComes(run, node))) return;
    for (const flow of here) run.waiting.delete(flow);
    if (node.type === 'parallelGateway' || node.outgoing.length === 1) this.send(run, node, node.outgoing);
    else this.rest(run, node);
  }

  /** By the engine's own walk: along flows, at a dead end out of the sub-process. */
  private anotherComes(run: Run, join: FlowNode): boolean {
    const places = (at: Run): FlowNode[] => [
      ...at.at,
      ...[...at.waiting].flatMap((flow) => (flow.target && flow.target !== join ? [flow.target] : [])),
      ...at.inner.flatMap(places),
    ];
    if (this.queue.some(({ to }) => to === join)) return true;
    return [...places(run), ...this.queue.map(({ to }) => to)].some((from) =>
      walksTo(this.drawing, from, join),
    );
  }

  private end(run: Run, node: FlowNode): void {
    const trigger = node.trigger?.kind;
    if (trigger === 'terminate') this.later.push(() => empty(run));
    if (trigger === 'escalation') this.escalate(node);
    if (trigger === 'error' || trigger === 'cancel') {
      const handler = trigger === 'error' ? findHandler(this.drawing, node, 'error') : cancelHandler(node);
      if (handler) this.later.push(() => this.handle(handler));
      else this.rest(run, node);
    }
  }

  escalate(node: FlowNode): boolean {
    const handler = findHandler(this.drawing, node, 'escalation');
    if (!handler) return true;
    const event = handler.isEventSubProcess ? startIn(this.drawing, handler) : handler;
    if (event?.interrupting) {
      this.later.push(() => this.handle(handler));
      return false;
    }
    this.begun.push(handler);
    return true;
  }

  /** A boundary event or an event sub-process takes over from all that runs in what it stands over. */
  handle(handler: FlowNode): void {
    const over = handler.isEventSubProcess ? handler.scope : handler.host;
    const running = this.runOf(over);
    if (this.world.beside && (!running || running === this.world.run)) {
      this.handleAround(handler, over);
      return;
    }
    const around = handler.isEventSubProcess ? running : this.runOf(handler.scope);
    if (!around) throw new Error(`${handler.id} stands over nothing that runs`);
    if (handler.isEventSubProcess) empty(around);
    else around.inner = around.inner.filter((inner) => inner.scope !== over);
    this.arrive(around, handler, null);
  }

  /** What is emptied holds the run beside itself, which goes on in the scope around. */
  private handleAround(handler: FlowNode, over: FlowNode | null): void {
    const inside = runIn(over);
    const around = handler.isEventSubProcess ? inside : runIn(handler.scope);
    if (around !== inside) this.world = { run: around, beside: true };
    else if (over === null) this.world = { run: inside, beside: false };
    else this.world = { run: { ...runIn(over.scope), inner: [inside] }, beside: true };
    this.arrive(around, handler, null);
  }

  private endOne(run: Run): boolean {
    for (const inner of run.inner) {
      if (this.endOne(inner)) return true;
      if (inner.at.size + inner.waiting.size + inner.inner.length > 0) continue;
      run.inner = run.inner.filter((one) => one !== inner);
      if (inner.scope) this.send(run, inner.scope, inner.scope.outgoing);
      return true;
    }
    return false;
  }
}
