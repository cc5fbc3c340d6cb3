/** A fault as a person at a terminal should read it: what is wrong, then what to do. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const advice = adviceOf(fault);
  if (advice) return `${fault.message}\n${advice}`;
  return `${fault.stack ?? fault.message}\nThis is a fault of Baton itself; the logs in the data folder say more.`;
}

function adviceOf(fault: Error & { advice?: unknown; code?: unknown }): string | undefined {
  if (typeof fault.advice === 'string') return fault.advice;
  if (fault.name === 'NewerSchemaError') {
    return 'Start the newer release on this data again, or choose another folder with BATON_DATA_DIR.';
  }
  if (fault.code === 'ENOSPC') return 'The disk is full: free at least 500 MB and start again.';
  if (fault.code === 'EACCES' || fault.code === 'EPERM') {
    return 'Start as the user the folder belongs to, or choose another data folder with BATON_DATA_DIR.';
  }
  return undefined;
}
