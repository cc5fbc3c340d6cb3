import { drawBoundaries } from './boundaries.ts';
import type { EventSubProcess, Scope, SubProcess } from './model.ts';
import { endWith, inside, merge, put } from './pen.ts';
import type { Pen, Tail } from './pen.ts';
import { catchError, drawStatus } from './steps.ts';

/** A sub-process, sometimes with events of its own. */
export function drawSubProcess(pen: Pen, tail: Tail): Tail {
  const subProcess = drawScope(pen, null, null);
  put(pen, tail, subProcess);
  const end = { from: subProcess.id };
  // The engine would no longer hear the border's events: refused by the rule boundary-kept.
  if (subProcess.inner.events.some((event) => event.interrupting)) return end;
  return drawBoundaries(pen, subProcess, end);
}

/** Choose people, and a sub-process for each of them, one after the other or all at once. */
export function drawMany(pen: Pen, tail: Tail): Tail {
  const { random } = pen;
  const chooser = pen.id('choose');
  const list = pen.id('list');
  const holds = random.pick(['department', 'department', 'person'] as const);
  const inputs: Record<string, string> =
    holds === 'department'
      ? { choose: 'departments', departments: 'field(departments)', into: list }
      : {
          choose: 'people',
          strategy: random.pick(['departmentMembers(customer-service)', 'role(dispatcher)']),
          into: list,
        };
  put(pen, tail, { kind: 'worker', id: chooser, status: drawStatus(pen), topic: 'choose-people', inputs });
  const nobody = catchError(pen, chooser, 'nobody');
  const name = `${list}Entry`;
  const subProcess = drawScope(
    pen,
    { list, element: name, sequential: random.chance(0.35) },
    { name, holds },
  );
  put(pen, { from: chooser }, subProcess);
  return merge(pen, [drawBoundaries(pen, subProcess, { from: subProcess.id }), nobody]);
}

function drawScope(pen: Pen, many: SubProcess['many'], element: Pen['element']): SubProcess {
  const { random } = pen;
  const id = pen.id('sub');
  const inner: Scope = { nodes: [{ kind: 'start', id: `${id}Start` }], flows: [], events: [] };
  const left = 1 + random.whole(Math.max(1, Math.min(4, pen.budget.left)));
  pen.budget.left -= left;
  const innerPen = inside(pen, inner, { left, element, enclosed: true });
  endWith(innerPen, innerPen.blocks(innerPen, { from: `${id}Start` }, 3));
  if (random.chance(0.3)) {
    const interrupting = random.chance(0.5);
    inner.events.push(drawEvent(innerPen, { message: pen.message(), interrupting, outcomes: null }));
  }
  return { kind: 'subProcess', id, status: drawStatus(pen) ?? 'pending', inner, deadline: null, many };
}

/** An event sub-process of one or two blocks. */
export function drawEvent(
  pen: Pen,
  how: { message: string; interrupting: boolean; outcomes: string[] | null },
): EventSubProcess {
  const scope: Scope = { nodes: [], flows: [], events: [] };
  const inner = inside(pen, scope, { left: 1 + pen.random.whole(2), outcomes: how.outcomes });
  const id = pen.id('event');
  const from = `${id}Start`;
  scope.nodes.push({ kind: 'start', id: from });
  endWith(inner, inner.blocks(inner, { from }));
  return { id, message: how.message, interrupting: how.interrupting, inner: scope };
}
