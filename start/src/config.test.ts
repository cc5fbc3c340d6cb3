import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { projectFolder, readSettings, setByStart, settingsSchema, unknownSettings } from './config.ts';
import { StartFault } from './start-fault.ts';

describe('settings', () => {
  test('have defaults, and the data folder lies in the project', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: join(projectFolder, '.baton'),
      databaseUrl: null,
      demo: true,
      demoPassword: null,
      sandboxIdleMinutes: 15,
      logLevel: 'info',
    });
  });

  test('are read from text, and an empty value is none', () => {
    const read = readSettings({
      BATON_PORT: '80',
      BATON_DEMO: 'false',
      DATABASE_URL: '',
      BATON_DATA_DIR: '/d',
    });
    expect(read).toMatchObject({ port: 80, demo: false, databaseUrl: null, dataDir: '/d' });
  });

  test('list every fault at once, by name', () => {
    const wrong = {
      BATON_PORT: '70000',
      BATON_DEMO: 'perhaps',
      DATABASE_URL: 'mysql://x/y',
      BATON_DEMO_PASSWORD: 'short',
      BATON_LOG_LEVEL: 'loud',
    };
    const fault = thrownBy(() => readSettings(wrong));
    expect(fault).toBeInstanceOf(StartFault);
    expect((fault as StartFault).message.split('\n').slice(1).sort()).toEqual([
      '  BATON_DEMO must be true or false',
      '  BATON_DEMO_PASSWORD must NOT have fewer than 8 characters',
      '  BATON_LOG_LEVEL must be one of error, warn, info, debug, trace',
      '  BATON_PORT must be a whole number from 0 to 65535',
      '  DATABASE_URL must look like postgresql://user:password@host:5432/database',
    ]);
  });

  test('that are spelled wrong are named', () => {
    expect(unknownSettings({ BATON_PROT: '1', BATON_PORT: '1', BATON_WEB_DIR: '/w', PATH: '' })).toEqual([
      'BATON_PROT',
    ]);
  });
});

describe('.env.example', () => {
  const text = readFileSync(join(projectFolder, '.env.example'), 'utf8');

  test('names every setting in the order of the schema, with its default', () => {
    const names = [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(settingsSchema.properties));
    const defaults = Object.entries(settingsSchema.properties).map(([name, property]) => {
      const value = 'default' in property ? property.default : '';
      return [name, String(value)];
    });
    expect(parseEnv(text)).toEqual(Object.fromEntries(defaults));
  });

  test('explains each in a comment', () => {
    const lines = text.split('\n');
    const explained = /^(# |[A-Z_]+=)/;
    const bare = lines.filter((line, i) => /^[A-Z]/.test(line) && !explained.test(lines[i - 1] ?? ''));
    expect(bare).toEqual([]);
  });

  test('is itself a valid .env', () => {
    expect(readSettings(parseEnv(text))).toEqual(readSettings({}));
  });
});

test('every variable that the api and the workers read is a setting or set by the start', async () => {
  // Whoever runs the parts by hand names a sandbox of their own; the start brings one.
  const byHand = ['DATABASE_URL', 'ENGINE_URL', 'ENGINE_SECRET'].map((name) => `BATON_SANDBOX_${name}`);
  const known = new Set([...Object.keys(settingsSchema.properties), ...setByStart, ...byHand]);
  const { WorkersEnvironment } = await import('@baton/engine-workers/config');
  const { settingsSchema: apiSettings } = await import('@baton/api/config');
  const read = [WorkersEnvironment, apiSettings].flatMap(({ properties }) => Object.keys(properties));
  expect(read.filter((name) => !known.has(name))).toEqual([]);
});

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (fault) {
    return fault;
  }
  return undefined;
}
