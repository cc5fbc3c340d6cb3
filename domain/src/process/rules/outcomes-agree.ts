import { localized } from '@baton/contract/process/localized';
import type { Flow, FlowNode } from '../drawing.ts';
import { nameElement } from '../name-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Of two ends in parallel branches the later one would decide by chance. */
export const outcomesAgree: Rule = {
  name: 'outcomes-agree',
  severity: 'error',
  says: localized(
    '并行分支的结束事件结果相同',
    '平行分支的結束事件結果相同',
    'Ends of parallel branches have the same outcome',
  ),
  why: localized(
    '两个分支各有结果时，哪个后结束就算哪个，工单的结果全凭偶然。',
    '兩個分支各有結果時，哪個後結束就算哪個，工單的結果全憑偶然。',
    'If each has its own, whichever comes last counts: how the ticket ended is left to chance.',
  ),
  problem: localized(
    '并行分支的结束“{name}”与“{other}”结果不同',
    '平行分支的結束「{name}」與「{other}」結果不同',
    '"{name}" and "{other}" end parallel branches with different outcomes',
  ),
  mend: localized(
    '先汇合分支，或给出相同的结果',
    '先匯合分支，或給出相同的結果',
    'Join the branches first, or give both the same outcome',
  ),
  *check({ drawing }) {
    const reported = new Set<string>();
    for (const node of nodesOf(drawing)) {
      const branches = parallelBranches(node).map((flow) => endsBehind(flow));
      for (const [place, ends] of branches.entries()) {
        const others = branches.slice(place + 1).flatMap((found) => [...found]);
        for (const end of ends) {
          const other = others.find((one) => one !== end && outcomeOf(one) !== outcomeOf(end));
          if (!other || reported.has(end.id)) continue;
          reported.add(end.id);
          yield { at: end.xml, values: { other: nameElement(drawing, other.id) } };
        }
      }
    }
  },
};

const outcomeOf = (end: FlowNode) => end.properties.get('ticketOutcome');

/** The flows that get a token each: behind a split, a node with several ways out, or a non-interrupting event. */
function parallelBranches(node: FlowNode): Flow[] {
  if (node.type === 'parallelGateway' || node.type === 'inclusiveGateway') return node.outgoing;
  if (/Gateway$/.test(node.type)) return [];
  const beside = node.boundaries.filter((boundary) => !boundary.interrupting);
  return [...node.outgoing, ...beside.flatMap((boundary) => boundary.outgoing)];
}

/** The ends with an outcome that a branch comes to before it is joined with others. */
function endsBehind(branch: Flow): Set<FlowNode> {
  const ends = new Set<FlowNode>();
  const seen = new Set<FlowNode>();
  const open = [branch.target];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const joins = /^(?:parallel|inclusive)Gateway$/.test(node.type) && node.incoming.length > 1;
    if (joins) continue;
    if (node.type === 'endEvent' && outcomeOf(node)) ends.add(node);
    open.push(...node.outgoing.map((flow) => flow.target));
    open.push(...node.boundaries.flatMap((boundary) => boundary.outgoing.map((flow) => flow.target)));
  }
  return ends;
}
