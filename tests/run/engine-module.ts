import { migrate } from '@baton/db/migrate';
import { startTestPostgres } from '@baton/db/embedded';
import { runSteps } from './run-steps.ts';
import type { Failure } from './run-steps.ts';

/** The engine module's own tests, by Maven, on a real PostgreSQL; answers what failed. */
export async function engineModuleTests(): Promise<Failure[]> {
  const server = await startTestPostgres();
  try {
    await migrate(server.url);
    const { hostname, port, username, password, pathname } = new URL(server.url);
    const env = {
      BATON_TEST_JDBC_URL: `jdbc:postgresql://${hostname}:${port}${pathname}`,
      BATON_TEST_USER: decodeURIComponent(username),
      BATON_TEST_PASSWORD: decodeURIComponent(password),
    };
    const args = ['-B', '-q', '-f', 'engine/pom.xml', 'test', '-Dsurefire.printSummary=true'];
    return await runSteps(
      [{ name: 'engine module tests', command: 'mvn', args, env, aloud: true, minutes: 15 }],
      1,
    );
  } finally {
    await server.stop();
  }
}
