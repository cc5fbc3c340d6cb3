import type { Drawing } from '../drawing.ts';
import { startOf } from '../scope-nodes.ts';
import { deadRemarks } from './dead-remarks.ts';
import { joinsIn } from './joins-in.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judge.ts';
import { meetRemarks } from './meet-remarks.ts';
import { readNet } from './net.ts';
import type { Search } from './state.ts';
import { search } from './search.ts';
import { pathTo, restingIn } from './state.ts';
import { structuralRemarks } from './structural-remarks.ts';
import type { Remark, Verdict } from './verdict.ts';

/**
 * Plays a drawing's token game as far as so many markings and tells what is wrong with its flow. What is too large is
 * judged by its structure alone and says so. The rules are those of the process design: no data, a non-interrupting
 * event happens once and its tokens are judged apart, an interrupting one empties its scope.
 */
export function examine(drawing: Drawing, mostStates: number): Verdict {
  const net = readNet(drawing);
  const found = search(net, mostStates);
  if (!found) return { remarks: [], complete: true, states: 0 };
  const seen = [...meetRemarks(found), ...joinsIn(net)];
  const { complete, states } = found;
  if (!complete) return { remarks: [...structuralRemarks(found), ...seen], complete, states: states.length };
  const judgement = judge(found);
  const stuck = stuckRemarks(found, judgement);
  const stopped = new Set(stuck.map(({ elementId }) => elementId));
  return {
    remarks: [
      ...endlessRemarks(found, judgement),
      ...deadRemarks(found, judgement.dead, stopped),
      ...stuck,
      ...seen,
    ],
    complete,
    states: states.length,
  };
}

function endlessRemarks(found: Search, { endless, blocked, circling }: Judgement): Remark[] {
  const start = startOf(found.game.net.drawing, null);
  if (!endless || !start) return [];
  const [state = 0] = [...blocked, ...circling];
  const [otherId = start.id] = restingIn(found, state).map(({ id }) => id);
  return [{ kind: 'endless', elementId: start.id, path: pathTo(found.states, state), otherId }];
}

function stuckRemarks(found: Search, { doomed, blocked, circling, endless }: Judgement): Remark[] {
  const remarks = new Map<string, Remark>();
  for (const state of blocked) {
    const resting = restingIn(found, state);
    const lost = resting.filter((node) => doomed.has(node));
    for (const { id } of lost.length > 0 ? lost : resting) {
      if (remarks.has(id)) continue;
      const kind = lost.length > 0 ? 'stuck' : 'blocks';
      remarks.set(id, { kind, elementId: id, path: pathTo(found.states, state), otherId: null });
    }
  }
  const [circle] = circling;
  if (circle !== undefined && !endless) {
    const resting = restingIn(found, circle);
    const lost = found.game.net.nodes.find(
      (node) => doomed.has(node) && circling.some((at) => restingIn(found, at).includes(node)),
    );
    const node = lost ?? resting[0];
    const path = pathTo(found.states, circle);
    if (node && !remarks.has(node.id)) {
      remarks.set(node.id, { kind: lost ? 'stuck' : 'blocks', elementId: node.id, path, otherId: null });
    }
  }
  return [...remarks.values()];
}
