import type { GateRule } from '@baton/contract/http/gate-rules';
import { parseDecisions } from '../process/index.ts';
import type { Bundle } from '../process/index.ts';

/** The decision tables of a bundle as texts, to be looked at. */
export function tablesOf({ decisions }: Bundle): GateRule['bad']['tables'] {
  return decisions
    .flatMap(({ fileName, xml }) => parseDecisions(fileName, xml).decisions)
    .filter(({ kind }) => kind === 'table')
    .map(({ hitPolicy, inputs, outputs, rules }) => ({
      hitPolicy,
      inputs: inputs.map(({ text }) => text),
      outputs: outputs.map(({ name }) => name),
      rules: rules.map(({ cells, answers }) => ({
        inputs: cells.map(({ text }) => text),
        outputs: answers.map(({ text }) => text),
      })),
    }));
}
