import { localeOf } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';

/** Where to write to members who work here now, in the language each of them reads. */
export async function addressesOf(tx: Tx, memberIds: readonly string[]) {
  if (memberIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('members')
    .select(['memberId', 'name', 'email', 'locale', 'timeZone'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', 'in', [...memberIds])
    .where('removedAt', 'is', null)
    .orderBy('memberId')
    .execute();
  return rows.map((row) => ({ ...row, locale: localeOf(row.locale) }));
}
