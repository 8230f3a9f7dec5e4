import {
  inboxWords,
  overrideWords,
  type WordList,
  type WordListKind,
  WritingCheck,
} from '@zhiyin/domain/inbox';
import { may, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { blockingListsOf } from './word-lists.ts';

interface Written {
  readonly text: string;
  readonly isOverriding: boolean;
  /** The field that it is written in. */
  readonly path?: string;
}

/**
 * As `requireSayable`, for what members write to customers elsewhere: there nobody overrides a list. `path` names the
 * field that it is written in.
 */
export async function keepToWordLists(tx: Tx, text: string, path = 'text'): Promise<void> {
  if (tx.actor.kind === 'member')
    requireSayable(tx, await blockingListsOf(tx), { text, isOverriding: false, path });
}

/**
 * Refuses a reply that holds a word which the shop does not send, and names the word. Where the list lets those send it
 * who may, and this writer may and says so, it goes out; the answer is the lists that were overridden.
 */
export function requireSayable(
  tx: Tx,
  lists: readonly WordList[],
  { text, isOverriding, path = 'text' }: Written,
): WordListKind[] {
  if (lists.length === 0) return [];
  const found = new WritingCheck(lists).words(text);
  const mayOverride = isOverriding && may(tx, overrideWords);
  const open = new Set<string>(
    lists.filter((list) => mayOverride && list.isOverridable).map(({ kind }) => kind),
  );
  const kept = found.find(({ kind }) => !open.has(kind));
  if (kept) {
    const word = text.slice(kept.from, kept.to);
    const message = inboxWords.wordBlocked[tx.locale].replace('{word}', word);
    throw new Refusal('invalid', inboxWords.wordBlocked, { word }, [{ path, message }]);
  }
  const kinds = new Set<string>(found.map(({ kind }) => kind));
  return lists.map(({ kind }) => kind).filter((kind) => open.has(kind) && kinds.has(kind));
}
