import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answersHttp } from '../answers-http.ts';
import { startChild } from '../child.ts';
import { jdbcOf } from '../jdbc.ts';
import type { Part } from '../part.ts';

export interface EngineOptions {
  /** `engine` when not given. */
  role?: string;
  /** As the JVM's flag takes it. */
  heap?: string;
  java: string;
  /** The unpacked build: `baton-engine.jar` and `lib/`. */
  folder: string;
  /** The class-data archive; used when it exists by then. */
  archive: string;
  databaseUrl: string;
  port: number;
  secret: string;
  environment: Record<string, string | undefined>;
  logFile: string;
}

/** The engine's JVM on loopback; ready when its REST interface answers the secret. */
export function enginePart(options: EngineOptions): Part {
  const { role = 'engine', java, folder, port, secret } = options;
  return {
    role,
    start: (start) =>
      startChild(
        {
          role,
          command: java,
          args: [...engineFlags(options.archive, options.heap), '-jar', join(folder, 'baton-engine.jar')],
          cwd: folder,
          env: engineEnvironment(options),
          logFile: options.logFile,
          isReady: () =>
            answersHttp(`http://127.0.0.1:${port}/engine-rest/version`, {
              authorization: `Bearer ${secret}`,
            }),
          readyWithinSeconds: 180,
          stopWithinSeconds: 15,
        },
        start,
      ),
  };
}

/** Also the flags of the run that makes the archive: another heap would make it useless. */
export function engineFlags(archive: string | null, heap = '512m'): string[] {
  return [
    '-Duser.timezone=UTC',
    '-Dfile.encoding=UTF-8',
    '-XX:+UseSerialGC',
    `-Xmx${heap}`,
    '-XX:+ExitOnOutOfMemoryError',
    ...(archive !== null && existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : []),
  ];
}

/** The engine's settings; its database is the platform's, in a schema of its own. */
export function engineEnvironment({
  databaseUrl,
  port,
  secret,
  environment,
}: Pick<EngineOptions, 'databaseUrl' | 'port' | 'secret' | 'environment'>): Record<
  string,
  string | undefined
> {
  const jdbc = jdbcOf(databaseUrl);
  // Spring takes any variable for a setting (SERVER_PORT, DEBUG …): only what a JVM needs is passed on.
  const passed = ['PATH', 'HOME', 'JAVA_HOME', 'LANG', 'TMPDIR', 'TZ'];
  return {
    ...Object.fromEntries(passed.map((name) => [name, environment[name]])),
    BATON_ENGINE_PORT: String(port),
    BATON_ENGINE_JDBC_URL: jdbc.url,
    BATON_ENGINE_DB_USER: jdbc.user,
    BATON_ENGINE_DB_PASSWORD: jdbc.password,
    BATON_ENGINE_SECRET: secret,
    BATON_ENGINE_EXIT_WITH_STDIN: 'true',
  };
}
