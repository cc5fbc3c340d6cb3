import { expect, test } from 'vitest';
import { checkBundle } from './check-bundle.ts';
import { nameElement } from './name-element.ts';
import { parseBpmn } from './parse-bpmn.ts';
import { between, bundleOf, draw } from './rules/examples/draw.ts';

/** A file's drawing with the names of these elements taken away. */
async function drawn(middle: string, last: string, unnamed: readonly string[]) {
  const bundle = bundleOf({ process: between('handle', middle, last) });
  for (const id of unnamed)
    bundle.bpmn.xml = bundle.bpmn.xml.replace(new RegExp(`(id="${id}")( name="[^"]*")`), '$1');
  const { drawing } = await parseBpmn(bundle.bpmn.fileName, bundle.bpmn.xml);
  if (!drawing) throw new Error('no process');
  return { bundle, drawing };
}

const choice =
  draw.userTask('handle') +
  draw.flow('handle', 'g') +
  draw.gateway('g') +
  draw.flow('g', 'one') +
  draw.userTask('one') +
  draw.flow('g', 'two') +
  draw.userTask('two') +
  draw.flow('two', 'one');

test('what has a name goes by it, what has none by what stands around it', async () => {
  const { drawing } = await drawn(choice, 'one', ['g', 'g_one', 'two_one', 'two']);
  const inEnglish = (id: string) => {
    const words = nameElement(drawing, id);
    return typeof words === 'string' ? words : (words.en ?? words['zh-CN']);
  };
  expect(inEnglish('handle')).toBe('handle');
  expect(inEnglish('g')).toBe("gateway after 'handle'");
  expect(inEnglish('two')).toBe("task after 'handle'");
  expect(inEnglish('g_one')).toBe("flow from gateway after 'handle' to 'one'");
  expect(inEnglish('two_one')).toBe("flow from task after 'handle' to 'one'");
  expect(inEnglish('nobody')).toBe('nobody');
});

test('findings speak of them so, in every language', async () => {
  const { bundle } = await drawn(choice, 'one', ['g', 'g_one', 'g_two']);
  const found = (await checkBundle(bundle)).filter(({ rule }) => rule === 'gateway-conditions');
  expect(found.map(({ message }) => message['zh-CN'])).toContain(
    '网关“‘handle’之后的网关”后的连线“从‘handle’之后的网关到‘one’的连线”没有条件',
  );
  expect(found.map(({ message }) => message['zh-TW'])).toContain(
    '閘道「『handle』之後的閘道」後的連線「從『handle』之後的閘道到『one』的連線」沒有條件',
  );
  expect(found.map(({ message }) => message.en)).toContain(
    `The flow "flow from gateway after 'handle' to 'one'" behind the gateway "gateway after 'handle'" has no condition`,
  );
});

test('an event is told by what it stands on, whatever a file says of that', async () => {
  const on = (id: string, host: string) => draw.boundary(id, host, '<bpmn:timerEventDefinition/>');
  const events = on('late', 'handle') + on('own', 'own') + on('one', 'other') + on('other', 'one');
  const { drawing } = await drawn(draw.userTask('handle') + events, 'handle', []);
  expect(nameElement(drawing, 'late')).toMatchObject({ en: "event on 'handle'" });
  expect(['own', 'one', 'other'].map((id) => nameElement(drawing, id))).toEqual(['own', 'one', 'other']);
});

test('a circle of elements without names is told by their ids', async () => {
  const around = draw.userTask('a') + draw.flow('a', 'b') + draw.userTask('b') + draw.flow('b', 'a');
  const { drawing } = await drawn(draw.userTask('handle') + around, 'handle', ['a', 'b', 'a_b', 'b_a']);
  expect(['a', 'a_b'].map((id) => nameElement(drawing, id))).toEqual(['a', 'a_b']);
});
