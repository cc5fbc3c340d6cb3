/**
 * Codes of the client and of PostgreSQL that mean "not now": no connection, starting, stopping, too many, and no such
 * database, as when the sandbox ends under a request.
 */
const unavailable = [
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND|EAI_AGAIN)$/,
  /^(CONNECT_TIMEOUT|CONNECTION_CLOSED|CONNECTION_ENDED|CONNECTION_DESTROYED)$/,
  /^(08...|57P0[1-5]|53300|3D000)$/,
];

/** Whether a failure, or what caused it, is that the database cannot be had at the moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = String((cause as { code?: unknown }).code ?? '');
    if (unavailable.some((pattern) => pattern.test(code))) return true;
  }
  return false;
}
