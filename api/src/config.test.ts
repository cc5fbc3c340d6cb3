import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const needed = {
  DATABASE_URL: 'postgresql://baton@localhost/baton',
  BATON_ENGINE_URL: 'http://127.0.0.1:8080',
  BATON_ENGINE_SECRET: 'sixteen characters',
  BATON_TRACKING_SECRET: 'thirty-two characters, or more of them',
};

test('what may be left out has a default', () => {
  const config = readConfig(needed);
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    trustProxy: false,
    demo: false,
    webDir: null,
  });
  expect(config.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Object.isFrozen(config)).toBe(true);
});

test('words become what they stand for; an empty one counts as left out', () => {
  const config = readConfig({
    ...needed,
    ...{ BATON_PORT: '0', BATON_DEMO: 'true', BATON_PUBLIC_URL: 'https://baton.example/', BATON_HOST: '' },
  });
  expect(config).toMatchObject({
    port: 0,
    demo: true,
    publicOrigin: 'https://baton.example',
    host: '127.0.0.1',
  });
});

test('all faults are told at once, each by the name of its setting', () => {
  const wrong = { ...needed, DATABASE_URL: 'mysql://x', BATON_PORT: '70000', BATON_ENGINE_SECRET: 'short' };
  expect(() => readConfig(wrong)).toThrow(/DATABASE_URL[\s\S]*BATON_ENGINE_SECRET[\s\S]*BATON_PORT/);
  expect(() => readConfig({})).toThrow(/DATABASE_URL[\s\S]*BATON_ENGINE_URL[\s\S]*BATON_ENGINE_SECRET/);
});

test('drafts are never tried on the platform’s own database, whoever connects to it', () => {
  const beside = (databaseUrl: string) =>
    readConfig({
      ...needed,
      ...{ BATON_SANDBOX_DATABASE_URL: databaseUrl, BATON_SANDBOX_ENGINE_URL: 'http://127.0.0.1:8081' },
      BATON_SANDBOX_ENGINE_SECRET: 'sixteen characters',
    });
  expect(() => beside('postgres://other@localhost:5432/baton')).toThrow(/BATON_SANDBOX_DATABASE_URL/);
  expect(beside('postgres://baton@localhost/baton_sandbox').sandbox).not.toBeNull();
});
