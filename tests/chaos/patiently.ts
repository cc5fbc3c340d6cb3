import { setTimeout as sleep } from 'node:timers/promises';

/** Tries again while the database is away. */
export async function patiently<T>(act: () => PromiseLike<T>): Promise<T> {
  for (let left = 100; ; left--) {
    try {
      return await act();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(300);
    }
  }
}
