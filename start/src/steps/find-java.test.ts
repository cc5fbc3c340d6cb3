import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findJava, requireBuildTools } from './find-java.ts';

let folder: string;
const empty = { PATH: '/nonexistent' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-java-'));
  mkdirSync(join(folder, 'bin'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a machine without Java is told what to install', async () => {
  await expect(findJava(empty)).rejects.toMatchObject({
    message: 'No Java found (java).',
    advice: expect.stringContaining('apt install openjdk-17-jdk-headless maven') as string,
  });
});

test.each(['11.0.2', '1.8.0_392'])('Java %s is too old', async (version) => {
  program('java', `echo 'openjdk version "${version}"' >&2`);
  await expect(findJava(withHome())).rejects.toThrow(`Java ${version} (${folder}/bin/java) is too old`);
});

test.each(['17.0.15', '21.0.1', '25-ea'])('Java %s will do', async (version) => {
  program('java', `echo 'openjdk version "${version}"' >&2`);
  expect(await findJava(withHome())).toMatchObject({ version, command: `${folder}/bin/java` });
});

test('another build of the same Java has another key', async () => {
  program('java', `echo 'openjdk version "21.0.1"' >&2`);
  const first = await findJava(withHome());
  program('java', `echo 'openjdk version "21.0.1"' >&2; echo 'other vendor' >&2`);
  expect((await findJava(withHome())).key).not.toBe(first.key);
});

test('all missing build tools are named at once', async () => {
  await expect(requireBuildTools(empty)).rejects.toThrow(/missing: a JDK .* and Maven \(mvn\)\./);
});

function program(name: string, script: string): void {
  const file = join(folder, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

function withHome() {
  return { ...empty, JAVA_HOME: folder };
}
