/**
 * Calls `end` once, on the first SIGTERM, SIGINT or (where asked for) the end of standard input, then exits.
 * Standard input ends when the parent dies, however it dies.
 */
export function onEnd(exitWithStdin: boolean, end: (cause: string) => Promise<void>): void {
  let ending = false;
  const once = (cause: string) => {
    if (ending) return;
    ending = true;
    end(cause).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
  if (exitWithStdin)
    process.stdin
      .on('end', () => once('stdin'))
      .on('error', () => once('stdin'))
      .resume();
}
