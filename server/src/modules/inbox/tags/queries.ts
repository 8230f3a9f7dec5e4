import { inboxWords, Tag } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';

/** The shop's tags by name, with how many conversations carry each; a shop has at most some hundreds. */
export async function allTags(tx: Tx): Promise<Tag[]> {
  const { rows } = await sql<Record<keyof Tag, unknown>>`
    select t.tag_id, t.name, t.colour, coalesce(used.count, 0)::int as use_count from tags t
    left join (
      select tag_id, count(*) from conversation_tags where workspace_id = ${tx.workspaceId} group by tag_id
    ) used on used.tag_id = t.tag_id
    where t.workspace_id = ${tx.workspaceId} order by lower(t.name), t.tag_id
  `.execute(tx.db);
  return rows.map((row) => Tag.parse(row));
}

/** One tag. @throws Refusal `missing`. */
export async function findTag(tx: Tx, tagId: string): Promise<Tag> {
  const tag = (await allTags(tx)).find((one) => one.tagId === tagId);
  if (!tag) throw new Refusal('missing', inboxWords.tagNotFound);
  return tag;
}

/** Keeps tags from being deleted until the transaction ends. @throws Refusal `invalid` when one is not there. */
export async function lockTags(tx: Tx, tagIds: readonly string[]): Promise<void> {
  if (tagIds.length === 0) return;
  const rows = await tx.db
    .selectFrom('tags')
    .select('tagId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('tagId', 'in', [...tagIds])
    .orderBy('tagId')
    .forShare()
    .execute();
  if (rows.length === tagIds.length) return;
  throw invalidAt(tx, 'add', inboxWords.tagNotFound);
}

/** Holds a tag's row until the transaction ends. @throws Refusal `missing`. */
export async function lockTag(tx: Tx, tagId: string): Promise<void> {
  const row = await tx.db
    .selectFrom('tags')
    .select('tagId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('tagId', '=', tagId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', inboxWords.tagNotFound);
}

/** Refuses a name that another tag has; capitals aside. @throws Refusal `conflict`. */
export async function requireFreeTagName(tx: Tx, name: string, tagId: string | null): Promise<void> {
  const taken = await tx.db
    .selectFrom('tags')
    .select('tagId')
    .where('workspaceId', '=', tx.workspaceId)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('tagId', 'is distinct from', tagId)
    .executeTakeFirst();
  if (!taken) return;
  const message = inboxWords.tagNameTaken[tx.locale];
  throw new Refusal('conflict', inboxWords.tagNameTaken, {}, [{ path: 'name', message }]);
}

/** Enters in the list by tag what was put on a conversation and taken off it. */
export async function listTagging(
  tx: Tx,
  conversationId: string,
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): Promise<void> {
  if (removed.length > 0) {
    await tx.db
      .deleteFrom('conversationTags')
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .where('tagId', 'in', [...removed])
      .execute();
  }
  if (added.length > 0) {
    await tx.db
      .insertInto('conversationTags')
      .values(added.map((tagId) => ({ workspaceId: tx.workspaceId, tagId, conversationId })))
      .execute();
  }
}
