import { languages } from '@baton/contract/language';
import { describe, expect, it } from 'vitest';
import type { FormFile } from './template.ts';
import { templates } from './templates.ts';

interface Component {
  type: string;
  id: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
  description?: string;
  values?: { value: string; label: string }[];
  valuesKey?: string;
  components?: Component[];
  properties?: Record<string, string>;
}
interface Field {
  component: Component;
  path: string;
}

const suffixes = ['ZhCN', 'ZhTW', 'En'];
const steps = ['fieldsHidden', 'fieldsRead', 'fieldsEdit', 'fieldsRequired'];

it('ships the two templates', () => {
  expect(templates().map(({ key }) => key)).toEqual(['equipment-repair', 'general-service']);
});

describe.each(templates())('the bundle of $key', ({ key, files, declaration }) => {
  const forms = files.forms.map((form) => ({
    id: String(form['id']),
    fields: fieldsOf(form),
    all: componentsOf(form),
  }));
  const attributes = (name: string) =>
    [...files.bpmn.matchAll(new RegExp(` ${name}="([^"]+)"`, 'g'))].map((match) => match[1]);
  const values = (name: string) =>
    [...files.bpmn.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(
      (match) => match[1] ?? '',
    );

  it('has every form that the drawing names, and no other', () => {
    const named = new Set([...attributes('camunda:formRef'), ...values('outcomeForm')]);
    expect(forms.map(({ id }) => id).sort()).toEqual([...named].sort());
    expect(new Set(attributes('camunda:formRefBinding'))).toEqual(new Set(['deployment']));
  });

  it('has forms for the engine it runs on, each component with its own id', () => {
    for (const form of files.forms) {
      expect(form).toMatchObject({ type: 'default', schemaVersion: 19, executionPlatformVersion: '7.24.0' });
    }
    const ids = forms.flatMap(({ id, all }) => [id, ...all.map((component) => component.id)]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('labels every component, hint and option in three languages, shown as in zh-CN', () => {
    for (const component of forms.flatMap(({ all }) => all)) {
      const texts = component.properties ?? {};
      const label = component.label ?? component.dateLabel;
      expect(texts, component.id).toMatchObject(inThreeLanguages('label'));
      expect(texts['labelZhCN'], component.id).toBe(label);
      if (component.timeLabel) expect(texts, component.id).toMatchObject(inThreeLanguages('timeLabel'));
      if (component.description) expect(texts, component.id).toMatchObject(inThreeLanguages('description'));
      if (component.values) {
        const keys = component.values.map(({ value }) => value);
        for (const suffix of suffixes)
          expect(
            optionsIn(texts[`values${suffix}`]).map(([value]) => value),
            component.id,
          ).toEqual(keys);
        expect(optionsIn(texts['valuesZhCN']).map(([, text]) => text)).toEqual(
          component.values.map(({ label }) => label),
        );
      }
    }
  });

  it('gives every field a plain key, and one path one type and one set of options', () => {
    const kinds = new Map<string, string>();
    for (const { component, path } of forms.flatMap(({ fields }) => fields)) {
      expect(component.key, component.id).toMatch(/^[a-z][A-Za-z0-9]*$/);
      const kind = JSON.stringify([component.type, component.values, component.valuesKey]);
      expect(kinds.get(path) ?? kind, path).toBe(kind);
      kinds.set(path, kind);
    }
  });

  it('gives rights only for fields and groups of the form of the step', () => {
    const tags = files.bpmn.matchAll(/<bpmn:(startEvent|userTask)[^>]*formRef="([^"]+)"[\s\S]*?<\/bpmn:\1>/g);
    for (const [text, , formId] of tags) {
      const form = forms.find(({ id }) => id === formId);
      const known = new Set(form?.fields.flatMap(({ path }) => [path, ...enclosing(path)]));
      for (const name of steps) {
        const paths = new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1]?.split(',') ?? [];
        for (const path of paths) expect(known, `${formId} ${name}`).toContain(path);
      }
    }
  });

  it('takes its title from a required field of the start form', () => {
    const start = forms.find(({ id }) => id === `${key}-start`);
    expect(start?.fields.map(({ path }) => path)).toContain(declaration.titleField);
    expect(values('fieldsRequired')[0]?.split(',')).toContain(declaration.titleField);
  });

  it('declares itself in three languages, with a text for every message it sends', () => {
    expect(declaration).toMatchObject({ key, prefix: expect.stringMatching(/^[A-Z]{2,8}$/) });
    const messages = Object.values(declaration.messages).flatMap(({ subject, text }) => [subject, text]);
    for (const text of [declaration.name, declaration.description, ...messages]) {
      expect(Object.keys(text)).toEqual([...languages]);
      expect(Object.values(text).every((words) => words.trim() !== '')).toBe(true);
    }
    expect(Object.keys(declaration.messages)).toEqual(expect.arrayContaining(values('event')));
  });
});

function componentsOf(form: FormFile | Component): Component[] {
  const inner = (form.components ?? []) as Component[];
  return inner.flatMap((component) => [component, ...componentsOf(component)]);
}

function fieldsOf(form: FormFile | Component, prefix = ''): Field[] {
  return ((form.components ?? []) as Component[]).flatMap((component) => {
    if (!component.components) return [{ component, path: prefix + String(component.key) }];
    const rows = component.type === 'dynamiclist' ? '[]' : '';
    return fieldsOf(component, component.path ? `${prefix}${component.path}${rows}.` : prefix);
  });
}

/** `parts[].name` → `parts[]`, `parts`. */
function enclosing(path: string): string[] {
  return [...path.matchAll(/\.|\[\]/g)]
    .map(({ index }) => path.slice(0, index))
    .flatMap((part) => [part, `${part}[]`]);
}

function inThreeLanguages(stem: string): Record<string, unknown> {
  return Object.fromEntries(suffixes.map((suffix) => [stem + suffix, expect.stringMatching(/\S/)]));
}

/** `fault=故障|other=其他` → pairs of value and text. */
function optionsIn(text: string | undefined): [string, string][] {
  return (text ?? '').split('|').map((option) => {
    const [value = '', ...words] = option.split('=');
    return [value, words.join('=')];
  });
}
