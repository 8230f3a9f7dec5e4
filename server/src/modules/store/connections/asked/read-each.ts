import { z } from 'zod';

/** What can be read of several, and why the others cannot: one that is odd holds up nobody. */
export function readEach<Read>(
  items: readonly unknown[],
  read: (item: unknown) => Read,
): { read: Read[]; unreadable: string[] } {
  const done: Read[] = [];
  const unreadable: string[] = [];
  for (const item of items) {
    try {
      done.push(read(item));
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      unreadable.push(z.prettifyError(error).slice(0, 300));
    }
  }
  return { read: done, unreadable };
}
