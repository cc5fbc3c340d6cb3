import type { CommandStack } from './editor-services.ts';

/** Several changes as one: they are undone and done again together. */
export class OneStep {
  static readonly $inject = ['commandStack'];
  readonly #stack: CommandStack;

  constructor(stack: CommandStack) {
    this.#stack = stack;
    stack.registerHandler('oneStep', Together);
  }

  take(work: () => void): void {
    this.#stack.execute('oneStep', { work });
  }
}

/** What a command does before it acts becomes part of it. */
class Together {
  preExecute({ work }: { work: () => void }): void {
    work();
  }
}

export const oneStep = { __init__: ['oneStep'], oneStep: ['type', OneStep] };
