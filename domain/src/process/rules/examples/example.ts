import type { Drawn } from './draw.ts';
import { between, draw } from './draw.ts';

/** A drawing a rule speaks against, and one like it that it accepts. */
export interface Example {
  bad: Drawn;
  /** All that is found in the bad one: `rule@element`, errors and warnings of the rule's kind. */
  found: string[];
  good: Drawn;
}

export const around = (middle: string, first = 'handle', last = first): Drawn => ({
  process: between(first, middle, last),
});

/** start → handle → done, with something more in the process. */
export const beside = (more: string, drawn: Partial<Drawn> = {}): Drawn => ({
  process: between('handle', draw.userTask('handle')) + more,
  ...drawn,
});

/** handle with buttons; the flows behind the gateway are given. */
export const decided = (
  flows: string,
  task = draw.userTask('handle'),
  gateway = draw.gateway('g'),
): Drawn => ({
  process:
    draw.start() +
    draw.flow('start', 'handle') +
    task +
    draw.flow('handle', 'g') +
    gateway +
    flows +
    draw.end('done'),
});

export const buttons = draw.button('g', 'done', 'yes') + draw.button('g', 'done', 'no');
