// Everything that needs no service: the first stage of `test` and what to run before a commit.
import { checks } from './checks.ts';
import { describeFailures, runSteps } from './run-steps.ts';

const failed = await runSteps(checks, 2);
if (failed.length > 0) {
  process.stdout.write(describeFailures(failed));
  process.exitCode = 1;
}
