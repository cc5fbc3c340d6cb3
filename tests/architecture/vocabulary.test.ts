import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { templates } from '@baton/bpmn-templates';
import { errorCodes } from '@baton/contract/error-codes';
import { findTopic, topics } from '@baton/contract/process/topics';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

describe.each(templates())('the drawing of $key', ({ files }) => {
  const { bpmn } = files;

  it('uses topics that are declared', () => {
    const used = attributes(bpmn, 'camunda:topic');
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((topic) => findTopic(topic) === undefined)).toEqual([]);
  });

  it('catches errors that a topic of it raises', () => {
    const raised = attributes(bpmn, 'camunda:topic').flatMap((topic) =>
      (findTopic(topic)?.errors ?? []).map(({ code }) => code),
    );
    expect(attributes(bpmn, 'errorCode').filter((code) => !raised.includes(code))).toEqual([]);
  });

  it('names forms that it brings, and brings no other', () => {
    const outcomeForms = [...bpmn.matchAll(/name="outcomeForm" value="([^"]+)"/g)].map(
      ([, form = '']) => form,
    );
    const named = new Set([...attributes(bpmn, 'camunda:formRef'), ...outcomeForms]);
    expect(files.forms.map((form) => form['id']).sort()).toEqual([...named].sort());
  });
});

it('every topic has one handler', () => {
  const handlers = globSync('domain/src/worker-topics/topics/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });
  const names = handlers.map((file) => /([\w-]+)\.ts$/.exec(file)?.[1]);
  expect(names.sort()).toEqual(topics.map(({ name }) => name).sort());
});

it('every error code is raised somewhere', () => {
  const sources = globSync('{domain,api}/src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });
  const all = sources.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  expect(Object.keys(errorCodes).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
});

function attributes(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(` ${name}="([^"]+)"`, 'g'))].map(([, value = '']) => value);
}
