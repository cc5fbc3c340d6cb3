import { drawChoice, drawSplit } from './gateways.ts';
import { drawDecision, drawStep, drawWorker } from './steps.ts';
import { drawMany, drawSubProcess } from './sub-processes.ts';
import type { Pen, Tail } from './pen.ts';

const deepest = 3;

/** A sequence of blocks, at least one while the budget lasts; answers where it leaves off. */
export function drawBlocks(pen: Pen, tail: Tail, most = 4): Tail {
  let at = tail;
  const count = 1 + pen.random.whole(most);
  for (let drawn = 0; drawn < count; drawn++) {
    if (drawn > 0 && pen.budget.left <= 0) break;
    at = drawBlock(pen, at);
  }
  return at;
}

function drawBlock(pen: Pen, tail: Tail): Tail {
  pen.budget.left -= 1;
  const nests = pen.depth < deepest && pen.budget.left > 0;
  const kind = pen.random.weigh({
    step: 4,
    worker: 3,
    decision: nests ? 4 : 1,
    choice: nests ? 2 : 0,
    split: nests && !pen.repeated ? 3 : 0,
    subProcess: nests && !pen.repeated ? 3 : 0,
    many: nests && !pen.repeated && pen.element === null ? 2 : 0,
  });
  return blocks[kind](pen, tail);
}

const blocks = {
  step: drawStep,
  worker: drawWorker,
  decision: drawDecision,
  choice: drawChoice,
  split: drawSplit,
  subProcess: drawSubProcess,
  many: drawMany,
};
