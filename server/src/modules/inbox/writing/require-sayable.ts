import { inboxWords, type WordList, WritingCheck } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** Refuses a reply that holds a word which the shop does not send, and names the word. */
export function requireSayable(tx: Pick<Tx, 'locale'>, lists: readonly WordList[], text: string): void {
  if (lists.length === 0) return;
  const [found] = new WritingCheck(lists).words(text);
  if (!found) return;
  const word = text.slice(found.from, found.to);
  const message = inboxWords.wordBlocked[tx.locale].replace('{word}', word);
  throw new Refusal('invalid', inboxWords.wordBlocked, { word }, [{ path: 'text', message }]);
}
