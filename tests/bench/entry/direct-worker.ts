import { createWorker } from '@baton/engine-workers/worker';

// The worker of the direct side: the platform's own wrapper around the task client, with a handler that does nothing.
const { BATON_ENGINE_URL = '', BATON_ENGINE_SECRET = '', BENCH_TOPIC = '' } = process.env;
const tell = ({ error }: { error?: unknown }, message: string) =>
  void process.stderr.write(`${message}: ${String(error)}\n`);
const worker = createWorker({
  engineUrl: `${BATON_ENGINE_URL}/engine-rest`,
  secret: BATON_ENGINE_SECRET,
  log: { info: () => undefined, warn: tell, error: tell },
});
worker.subscribe(BENCH_TOPIC, {
  handle: () => Promise.resolve({ kind: 'complete', variables: {} }),
  afterReply: () => Promise.resolve(),
});
worker.start();
process.stdout.write('ready\n');
const end = () => void worker.drain(2_000).then(() => process.exit(0));
process.on('SIGTERM', end);
process.stdin.on('end', end).resume();
