import type { DemoData } from '@baton/bpmn-templates';
import type { DemoPerson } from './demo-person.ts';

/** Form data as it is sent: files uploaded, days and hours counted from now. */
export async function fillIn(data: DemoData, person: DemoPerson, now = new Date()): Promise<DemoData> {
  return (await filled(data)) as DemoData;

  async function filled(value: unknown): Promise<unknown> {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return await inTurn(value);
    const { file, inDays, at } = value as { file?: string; inDays?: number; at?: string };
    if (file !== undefined) return await person.upload(file);
    if (inDays !== undefined) return momentOf(now, inDays, at);
    const values = await inTurn(Object.values(value));
    return Object.fromEntries(Object.keys(value).map((key, index) => [key, values[index]]));
  }

  async function inTurn(values: unknown[]): Promise<unknown[]> {
    const done: unknown[] = [];
    for (const value of values) done.push(await filled(value));
    return done;
  }
}

const dayMilliseconds = 86_400_000;
const offset = '+08:00';

/** So many working days from now: an hour of that day, or the day alone, as clocks in Shanghai show them. */
function momentOf(now: Date, inDays: number, at: string | undefined): string {
  let local = now.getTime() + 8 * 3_600_000;
  for (let left = inDays; left > 0;) {
    local += dayMilliseconds;
    if (![0, 6].includes(new Date(local).getUTCDay())) left -= 1;
  }
  const day = new Date(local).toISOString().slice(0, 10);
  return at === undefined ? day : new Date(`${day}T${at}:00${offset}`).toISOString();
}
