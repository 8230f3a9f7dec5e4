import { inboxWords, type WordList, wordListChanged, wordListsManage } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { wordListsOf } from './word-lists.ts';

/** Sets a list whole, unless somebody did so since the revision that was looked at. */
export async function changeWordList(ctx: Context, list: WordList): Promise<WordList> {
  requirePermission(ctx, wordListsManage);
  const { kind, isOn, isBlocking, isOverridable, entries } = list;
  return transact(ctx, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`words ${tx.workspaceId}`}, 0))`.execute(tx.db);
    const before = (await wordListsOf(tx)).find((one) => one.kind === kind);
    if (before?.revision !== list.revision) throw new Refusal('conflict', inboxWords.listChangedMeanwhile);
    const revision = list.revision + 1;
    const told = {
      ...{ isOn, isBlocking, isOverridable, revision },
      entries: JSON.stringify(entries),
      changedAt: tx.system.now(),
    };
    await tx.db
      .insertInto('wordLists')
      .values({ workspaceId: tx.workspaceId, kind, ...told })
      .onConflict((row) => row.columns(['workspaceId', 'kind']).doUpdateSet(told))
      .execute();
    await announce(tx, wordListChanged, {
      listId: null,
      list: kind,
      fromBlocking: before.isBlocking,
      toBlocking: isBlocking,
      fromOn: before.isOn,
      toOn: isOn,
    });
    return { kind, isOn, isBlocking, isOverridable, entries, revision };
  });
}
