import { expect, it } from 'vitest';
import { readScenarios } from './read-scenarios.ts';

const scenario = {
  id: 'resolved',
  name: '办结',
  begin: { by: 'guo', data: {}, expect: { status: 'pending' } },
  steps: [{ step: { do: 'complete', element: 'handle', by: 'lin' }, expect: { tasks: [] } }],
};
const read = (scenarios: unknown) => readScenarios({ scenarios });
const words = (scenarios: unknown) => read(scenarios).faults.map(({ message }) => message.en);

it('reads scenarios, and none where none are declared', () => {
  expect(read([scenario])).toEqual({ scenarios: [scenario], faults: [] });
  expect(readScenarios({})).toEqual({ scenarios: [], faults: [] });
});

it.each<[string, unknown, string]>([
  ['no list', {}, 'The scenarios must be a list'],
  [
    'more than there may be',
    Array.from({ length: 101 }, () => scenario),
    'There are more than 100 scenarios',
  ],
  ['one id twice', [scenario, scenario], 'Two scenarios have the id "resolved"'],
  ['something else', [7], 'The scenario "#1" is wrong at /'],
  ['an unknown step', [{ ...scenario, steps: [{ step: { do: 'fly' } }] }], 'at /steps/0/step/do'],
  [
    'a step without a person',
    [{ ...scenario, steps: [{ step: { do: 'cancel', by: '', reason: 'x' } }] }],
    'The scenario "办结" is wrong at /steps/0/step/by',
  ],
  [
    'a hand-over to nobody',
    [{ ...scenario, steps: [{ step: { do: 'assign', element: 'handle', by: 'chen', reason: 'x' } }] }],
    'at /steps/0/step/to',
  ],
  [
    'a step of a kind of its own that has more than that kind',
    [{ ...scenario, steps: [{ step: { do: 'answerWorker', element: 'x', error: 'y', by: 'lin' } }] }],
    'at /steps/0/step/by',
  ],
  [
    'a step that lacks something, behind one that is right',
    [{ ...scenario, steps: [...scenario.steps, { step: { do: 'moveClock', element: 'handle' } }] }],
    'at /steps/1/step/event',
  ],
  [
    'an unknown status',
    [{ ...scenario, begin: { ...scenario.begin, expect: { status: 'x' } } }],
    'at /begin/expect/status',
  ],
  ['no name', [{ ...scenario, name: undefined }], 'The scenario "resolved" is wrong at /name'],
  ['a field of nobody', [{ ...scenario, colour: 'red' }], 'The scenario "办结" is wrong at /colour'],
])('says of %s what and where it is', (_what, scenarios, expected) => {
  expect(words(scenarios)).toEqual([expect.stringContaining(expected)]);
});

it('keeps those that are right beside one that is not', () => {
  expect(read([scenario, 7]).scenarios).toEqual([scenario]);
});
