import { CallFailed } from './client.ts';

/** The code of a call that is refused. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const fault = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof CallFailed)) throw new Error(`not refused: ${String(fault)}`);
  return fault.code;
}
