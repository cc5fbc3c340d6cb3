import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApiDocument } from './openapi-document.ts';

interface Operation {
  operationId: string;
  security?: unknown[];
  responses: Record<string, unknown>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

const document = await openApiDocument();
const { openapi, paths, components } = JSON.parse(document) as Document;
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

test('the committed document is the one the api serves: else run "node api/src/emit-openapi.ts"', () => {
  expect(readFileSync(join(import.meta.dirname, '../openapi.json'), 'utf8')).toBe(document);
});

test('every operation has a name of its own and problems by reference', () => {
  expect(openapi).toBe('3.1.0');
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(components.schemas['ProblemDetails']).toBeDefined();
  const pointers = new Set(
    [...document.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name),
  );
  expect(Object.keys(components.schemas).filter((name) => !pointers.has(name))).toEqual([]);
});

test('these endpoints alone are open to anybody', () => {
  const open = operations.filter(({ security }) => security?.length === 0);
  expect(open.map(({ operationId }) => operationId).sort()).toEqual([
    'createFirstAdministrator',
    'createLoginSession',
    'getAppSettings',
    'getHealth',
    'trackTicket',
  ]);
});
