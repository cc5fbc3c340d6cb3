import type { Condition, Flow, Gateway, Node, SubProcess } from '../model.ts';
import { peopleOf } from './people.ts';
import { clear, enter, newRun, nodeOf } from './state.ts';
import type { Many, Memory, Run } from './state.ts';

/** Starts what a new run begins with. */
export function begin(memory: Memory, run: Run): void {
  const start = run.scope.nodes.find((node) => node.kind === 'start');
  if (!start) throw new Error('a scope has no start');
  enter(memory, start.id).state = 'ended';
  run.tokens = 1;
  leave(memory, run, start);
}

/** Takes the token of a node along the flows behind it. */
export function leave(memory: Memory, run: Run, node: Node): void {
  const flows = run.scope.flows.filter(({ from }) => from === node.id);
  run.tokens += flows.length - 1;
  for (const flow of flows) if (!run.ended) arrive(memory, run, flow);
}

function arrive(memory: Memory, run: Run, flow: Flow): void {
  const node = nodeOf(run.scope, flow.to);
  switch (node.kind) {
    case 'userTask':
    case 'worker':
      run.leaves.push({ node, run, visit: enter(memory, node.id), people: peopleOf(memory, run, node) });
      return;
    case 'xor':
      enter(memory, node.id).state = 'ended';
      return arrive(memory, run, decide(memory, run, node));
    case 'and':
      return join(memory, run, node);
    case 'subProcess':
      return node.many ? beginMany(memory, run, node) : beginScope(memory, run, node);
    case 'end':
      enter(memory, node.id).state = 'ended';
      memory.outcome = node.outcome ?? memory.outcome;
      if (node.terminate) clear(run);
      else run.tokens -= 1;
      return endIfEmpty(memory, run);
    default:
      throw new Error(`a flow leads to ${node.id}`);
  }
}

function decide(memory: Memory, run: Run, gateway: Gateway): Flow {
  const flows = run.scope.flows.filter(({ from }) => from === gateway.id);
  const [only] = flows;
  const taken =
    flows.length === 1 && only?.condition === null
      ? only
      : (flows.find(
          ({ id, condition }) => id !== gateway.defaultFlow && condition && holds(memory, condition),
        ) ?? flows.find(({ id }) => id === gateway.defaultFlow));
  if (!taken) throw new Error(`no way leads on from ${gateway.id}`);
  return taken;
}

function holds({ variables }: Memory, condition: Condition): boolean {
  if (condition.on === 'amount') return variables.amount !== null && variables.amount > condition.above;
  return variables[condition.on] === condition.equals;
}

function join(memory: Memory, run: Run, gateway: Gateway): void {
  run.waiting.push({ join: gateway.id, visit: enter(memory, gateway.id) });
  const here = run.waiting.filter((waiting) => waiting.join === gateway.id);
  const wanted = run.scope.flows.filter(({ to }) => to === gateway.id).length;
  if (here.length < wanted) return;
  run.waiting = run.waiting.filter((waiting) => waiting.join !== gateway.id);
  for (const { visit } of here) visit.state = 'ended';
  run.tokens -= wanted - 1;
  leave(memory, run, gateway);
}

function beginScope(memory: Memory, parent: Run, node: SubProcess): void {
  const of = { kind: 'subProcess', node, many: null } as const;
  const run = newRun(memory, { scope: node.inner, of, parent, element: null, elementId: node.id });
  parent.children.push(run);
  begin(memory, run);
}

function beginMany(memory: Memory, parent: Run, node: SubProcess): void {
  const entries = memory.lists.get(node.many?.list ?? '') ?? [];
  const visit = enter(memory, `${node.id}#multiInstanceBody`);
  const many: Many = { node, parent, entries, next: 0, running: [], visit };
  parent.lists.push(many);
  const width = node.many?.sequential ? 1 : entries.length;
  const made = Array.from({ length: width }, () => nextOf(memory, many));
  for (const run of made) if (!run.ended) begin(memory, run);
}

function nextOf(memory: Memory, many: Many): Run {
  const { node, parent } = many;
  const element = many.entries[many.next] ?? null;
  many.next += 1;
  const of = { kind: 'subProcess', node, many } as const;
  const run = newRun(memory, { scope: node.inner, of, parent, element, elementId: node.id });
  many.running.push(run);
  return run;
}

/** A scope in which nothing runs any more is over, and its surroundings go on. */
export function endIfEmpty(memory: Memory, run: Run): void {
  if (run.tokens > 0 || run.events.length > 0 || run.ended) return;
  run.ended = true;
  if (run.visit) run.visit.state = 'ended';
  const { of, parent } = run;
  if (of.kind === 'process' || !parent) return;
  if (of.kind === 'event') {
    parent.events = parent.events.filter((event) => event !== run);
    return endIfEmpty(memory, parent);
  }
  if (of.many) return endOfMany(memory, of.many, run);
  parent.children = parent.children.filter((child) => child !== run);
  leave(memory, parent, of.node);
}

function endOfMany(memory: Memory, many: Many, run: Run): void {
  many.running = many.running.filter((other) => other !== run);
  if (many.next < many.entries.length) return begin(memory, nextOf(memory, many));
  if (many.running.length > 0) return;
  many.visit.state = 'ended';
  many.parent.lists = many.parent.lists.filter((list) => list !== many);
  leave(memory, many.parent, many.node);
}
