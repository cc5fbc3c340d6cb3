import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test('the end of the package manager that started it is noticed', async () => {
  // given a "pnpm" that runs a script through a shell, as the real one does
  const folder = mkdtempSync(join(tmpdir(), 'baton-launcher-'));
  const script = join(folder, 'script.ts');
  const module = JSON.stringify(join(import.meta.dirname, 'watch-launcher.ts'));
  writeFileSync(
    script,
    `import { watchLauncher } from ${module};
     watchLauncher(process.env, () => { console.log('gone'); process.exit(0); });
     console.log('watching');
     setInterval(() => {}, 60000);`,
  );
  writeFileSync(
    join(folder, 'pnpm'),
    `#!/bin/sh\n/bin/sh -c '"$0" "$1"; true' "${process.execPath}" "${script}"; true\n`,
    {
      mode: 0o755,
    },
  );
  const launcher = spawn(join(folder, 'pnpm'), { env: { ...process.env, npm_lifecycle_event: 'start' } });
  let words = '';
  launcher.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const closed = once(launcher.stdout, 'close');
  await once(launcher.stdout, 'data');

  // when only that one is killed
  launcher.kill('SIGKILL');

  // then the program learns of it
  await closed;
  expect(words).toBe('watching\ngone\n');
  rmSync(folder, { recursive: true });
}, 15_000);
