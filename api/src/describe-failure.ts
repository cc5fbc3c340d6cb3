/**
 * A failure as the log may hold it: what and where. Words of the database are left out, since it repeats the
 * values of a query, and those may be what people wrote.
 */
export function describeFailure(error: unknown) {
  const root = rootOf(error);
  if (!(root instanceof Error)) return { type: typeof root, message: '', stack: '' };
  const { code, constraint_name: constraint } = root as { code?: unknown; constraint_name?: unknown };
  const ofDatabase = root.name === 'PostgresError' || error !== root;
  return {
    type: root.name,
    message: ofDatabase ? '' : root.message,
    stack: framesOf(error instanceof Error ? error : root),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
  };
}

function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  return root;
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}
