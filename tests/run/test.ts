// `corepack pnpm test`: all checks, then every suite on real parts, heaviest last.
import { thoroughChecks } from './checks.ts';
import { describeFailures, runSteps } from './run-steps.ts';
import { engineModuleTests } from './engine-module.ts';

/**
 * Everything with real parts runs far from UTC, where a time read in the wrong zone shows; the unit tests run where
 * the machine is.
 */
const zone = 'Asia/Shanghai';

const suite = (name: string, minutes: number) => ({
  name: `${name} tests`,
  command: 'vitest',
  args: ['run', '--project', name],
  env: { TZ: zone },
  aloud: true,
  minutes,
});

const failed = [
  ...(await runSteps(thoroughChecks, 2)),
  ...(await engineModuleTests()),
  ...(await runSteps(
    [suite('db', 10), suite('engine', 45), suite('platform', 20), suite('sweep', 20), suite('chaos', 20)],
    1,
  )),
];

process.stdout.write(failed.length === 0 ? 'all tests passed\n' : describeFailures(failed));
process.exitCode = failed.length === 0 ? 0 : 1;
