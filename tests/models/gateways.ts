import type { Condition } from './model.ts';
import { connect, merge, put } from './pen.ts';
import type { Pen, Tail } from './pen.ts';

/** An exclusive gateway that decides by data, with a default flow. */
export function drawChoice(pen: Pen, tail: Tail): Tail {
  const id = pen.id('choice');
  put(pen, tail, { kind: 'xor', id, defaultFlow: null });
  const ways = 1 + pen.random.whole(2);
  const tails: Tail[] = [{ from: id, byDefault: true }];
  for (let way = 0; way < ways; way++) tails.push({ from: id, condition: drawCondition(pen) });
  return merge(
    pen,
    tails.map((open) => (pen.random.chance(0.7) ? branch(pen, open) : open)),
  );
}

function drawCondition({ random, seen }: Pen): Condition {
  const on = random.pick(['amount', 'urgent', seen.moves ? 'moved' : 'amount'] as const);
  if (on === 'amount') return { on, above: random.whole(10) };
  return { on, equals: random.chance(0.6) };
}

/** A parallel gateway and the one that waits for all its branches. */
export function drawSplit(pen: Pen, tail: Tail): Tail {
  const split = pen.id('split');
  const join = pen.id('join');
  put(pen, tail, { kind: 'and', id: split, defaultFlow: null });
  const width = pen.random.chance(0.7) ? 2 : 3;
  const branches = Array.from({ length: width }, (_each, place) => {
    const joined = { ...pen, joined: true };
    return place > 0 && pen.random.chance(0.1) ? { from: split } : branch(joined, { from: split });
  });
  put(pen, null, { kind: 'and', id: join, defaultFlow: null });
  for (const open of branches) connect(pen, open, join);
  return { from: join };
}

/** Blocks of one branch. */
export function branch(pen: Pen, tail: Tail): Tail {
  return pen.blocks({ ...pen, depth: pen.depth + 1 }, tail, 2);
}
