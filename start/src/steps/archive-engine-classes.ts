import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { engineEnvironment, engineFlags, type EngineOptions } from '../parts/engine.ts';
import { runTool } from '../run-tool.ts';
import type { StartOptions } from '../part.ts';
import type { EngineBuild } from './build-engine.ts';

/**
 * Makes the class-data archive that lets the engine start faster from the next time on: a second JVM builds
 * the whole engine on the same database, with its job executor off, and ends before it serves anything.
 * True when it was made; false when there is one or the JVM could not.
 */
export async function archiveEngineClasses(
  build: EngineBuild,
  options: Pick<EngineOptions, 'databaseUrl' | 'port' | 'secret' | 'environment'>,
  start: StartOptions,
): Promise<boolean> {
  const { archive } = build;
  if (existsSync(archive)) return false;
  const half = `${archive}.${process.pid}`;
  const { code } = await runTool(
    {
      command: build.java.command,
      args: [
        ...engineFlags(null),
        `-XX:ArchiveClassesAtExit=${half}`,
        '-Dspring.context.exit=onRefresh',
        '-Dcamunda.bpm.job-execution.enabled=false',
        '-jar',
        join(build.folder, 'baton-engine.jar'),
      ],
      cwd: build.folder,
      env: { ...engineEnvironment(options), BATON_ENGINE_EXIT_WITH_STDIN: 'false' },
    },
    start,
  );
  if (code === 0 && existsSync(half)) {
    await rename(half, archive);
    return true;
  }
  await rm(half, { force: true });
  return false;
}

/** The next start is faster for it; this one does not wait. A stop cuts it off; a later start makes it. */
export function archiveInBackground(...input: Parameters<typeof archiveEngineClasses>): void {
  const [, , { signal }] = input;
  void archiveEngineClasses(...input).catch((fault: unknown) => {
    if (!signal.aborted) throw fault;
  });
}
