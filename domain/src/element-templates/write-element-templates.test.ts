import { languages } from '@baton/contract/language';
import { topics } from '@baton/contract/process/topics';
import { expect, it } from 'vitest';
import { writeElementTemplates } from './index.ts';

const written = writeElementTemplates('en');
const templateOf = (name: string) => {
  const template = written.find(({ id }) => id === `baton.${name}`);
  if (!template) throw new Error(`There is no template of ${name}.`);
  return template;
};
const propertyOf = (name: string, input: string) =>
  templateOf(name).properties.find(({ binding }) => binding.name === input);

it('makes one for each topic, with every input and nothing that hides another group', () => {
  expect(written.map(({ id, version }) => [id, version])).toEqual(
    topics.map(({ name, version }) => [`baton.${name}`, version]),
  );
  for (const topic of topics) {
    const { properties, entriesVisible } = templateOf(topic.name);
    const bound = properties.filter(({ binding }) => binding.type === 'camunda:property');
    expect(bound.map(({ binding }) => binding.name)).toEqual(Object.keys(topic.inputs.properties));
    expect(entriesVisible).toBe(true);
  }
});

it('says which errors a drawing has to catch, and when an input is to be given', () => {
  expect(templateOf('route-ticket').description).toContain('no_team (No team found)');
  expect(propertyOf('choose-people', 'departments')?.description).toContain(
    'Fill it in where "Choose" is "Departments".',
  );
});

it('offers words, fills in what is required and says what stands for an empty text', () => {
  expect(propertyOf('choose-people', 'choose')).toMatchObject({
    type: 'Dropdown',
    value: 'people',
    choices: [
      { name: 'People', value: 'people' },
      { name: 'Departments', value: 'departments' },
    ],
  });
  const team = propertyOf('route-ticket', 'team');
  expect(team?.value).toBeUndefined();
  expect(new RegExp(team?.constraints?.pattern?.value ?? 'x').test('')).toBe(true);
  expect(propertyOf('notify', 'event')?.constraints?.notEmpty).toBe(true);
  expect(propertyOf('notify', 'recipients')?.value).toBe('requester');
  const field = propertyOf('move-ticket', 'department');
  expect(field?.value).toBeUndefined();
  expect(field?.description).toContain('Left empty: department.');
});

it.each(languages)('says everything in %s', (language) => {
  for (const { name, description, groups, properties } of writeElementTemplates(language)) {
    const words = properties.flatMap(({ label, choices }) => [
      label,
      ...(choices ?? []).map((one) => one.name),
    ]);
    const said = [name, description, ...groups.map(({ label }) => label), ...words.filter(Boolean)];
    for (const text of said) {
      expect.soft(text).toMatch(language === 'en' ? /^[\x20-\x7e]+$/ : /\p{Script=Han}/u);
    }
  }
});
