/** Whether a GET is answered with a success by now; the body is read and dropped. */
export async function answersHttp(url: string, headers: Record<string, string> = {}): Promise<boolean> {
  try {
    const reply = await fetch(url, { headers, signal: AbortSignal.timeout(2_000) });
    await reply.arrayBuffer();
    return reply.ok;
  } catch {
    // Refused, cut or late: not yet.
    return false;
  }
}
