import { starterLists, WordList, type WordListKind, wordListKinds } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';

const columns = ['kind', 'isOn', 'isBlocking', 'isOverridable', 'entries', 'revision'] as const;

/** Every list of the shop, in their order; one that nobody changed is the one a shop begins with. */
export async function wordListsOf(tx: Tx): Promise<WordList[]> {
  const rows = await tx.db
    .selectFrom('wordLists')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  const known = new Map(rows.map((row) => [row.kind, row]));
  return wordListKinds.map((kind) => {
    const row = known.get(kind);
    return row ? WordList.parse(row) : startingList(kind);
  });
}

function startingList(kind: WordListKind): WordList {
  return {
    kind,
    isOn: true,
    isBlocking: false,
    isOverridable: false,
    entries: [...starterLists[kind]],
    revision: 0,
  };
}

/** The lists that keep a reply from being sent; most shops have none. */
export async function blockingListsOf(tx: Tx): Promise<WordList[]> {
  const rows = await tx.db
    .selectFrom('wordLists')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('isOn', '=', true)
    .where('isBlocking', '=', true)
    .execute();
  return rows.map((row) => WordList.parse(row));
}
