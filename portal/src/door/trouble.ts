import type { Text } from '@zhiyin/domain/kit';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { TryLater } from '../../../widget/src/chat/pump.ts';
import { doorWords } from '../words.ts';

/** What to say of a request that failed, in the reader's language. */
export function sayTrouble(
  error: unknown,
  say: (text: Text, values?: Readonly<Record<string, number>>) => string,
): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof TryLater && error.waitMs > 0) {
    return say(doorWords.waitSeconds, { seconds: Math.ceil(error.waitMs / 1000) });
  }
  return say(doorWords.tryLater);
}
