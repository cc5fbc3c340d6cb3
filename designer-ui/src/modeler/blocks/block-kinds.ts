import { topics } from '@baton/contract/process/topics';
import type { BlockKind } from './block.ts';
import { askRequester } from './kinds/ask-requester.ts';
import { anyOne, countersign, inSequence } from './kinds/countersign.ts';
import { departmentWork } from './kinds/department-work.ts';
import { handle } from './kinds/handle.ts';
import { reviewTransfer } from './kinds/review-transfer.ts';
import { plainBlocks } from './kinds/plain-blocks.ts';
import { decision, wait } from './kinds/single-blocks.ts';
import { workerBlock } from './kinds/worker-block.ts';

/** What a drawing is put together from, before plain BPMN: the blocks of the product and one for each worker. */
export const blockKinds: readonly BlockKind[] = [
  handle,
  reviewTransfer,
  countersign,
  anyOne,
  inSequence,
  askRequester,
  departmentWork,
  decision,
  wait,
  ...topics.map(workerBlock),
];

/** Plain BPMN as the menus offer it, behind the blocks. */
export const allKinds: readonly BlockKind[] = [...blockKinds, ...plainBlocks];
