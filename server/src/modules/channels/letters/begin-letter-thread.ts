import type { Tx } from '#platform/context.ts';
import { openLetterThread } from './letter-threads.ts';
import { lockLetters } from './place-letters.ts';

interface Beginning {
  readonly accountId: string;
  readonly threadKey: string;
  readonly to: string;
}

/** A thread of letters that the shop begins; answers what its letters carry, so that answers find their way back. */
export async function beginLetterThread(
  tx: Tx,
  { accountId, threadKey, to }: Beginning,
): Promise<Record<string, string>> {
  await lockLetters(tx);
  const sender = { id: to, name: to, language: null };
  const { number, token } = await openLetterThread(
    tx,
    accountId,
    { sender, threadKey },
    { addresses: [to] },
    null,
  );
  return { tag: `[#ZY${number}]`, plus: token };
}
