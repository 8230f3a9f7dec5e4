import { setTimeout as wait } from 'node:timers/promises';

/**
 * Answers no earlier than `ms` after the start, so that the time taken does not tell what was found. Waits on
 * failure as on success.
 */
export async function steady<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const late = wait(ms);
  try {
    return await work();
  } finally {
    await late;
  }
}

/** As `steady`, but a success is answered at once: whoever succeeds knows what was found. */
export async function steadyFailure<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const late = wait(ms);
  try {
    return await work();
  } catch (error) {
    await late;
    throw error;
  }
}
