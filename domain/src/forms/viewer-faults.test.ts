import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { viewerMessageCodes } from './viewer-faults.ts';

it('knows every message of the installed viewer’s validator', () => {
  const source = readFileSync(createRequire(import.meta.url).resolve('@bpmn-io/form-js-viewer'), 'utf8');
  const validator = source.slice(
    source.indexOf('function runNumberValidation'),
    source.indexOf('class Importer'),
  );
  const messages = [...validator.matchAll(/translate\((['"])(.*?)\1/g)].map((match) => match[2] ?? '');
  expect(messages.length).toBeGreaterThan(10);
  expect(messages.filter((message) => !(message in viewerMessageCodes))).toEqual([]);
});
