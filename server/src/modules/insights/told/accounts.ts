import {
  suggestedMember,
  type ToldAccount,
  toldManage,
  toldMatched,
  toldReasons,
} from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import { isActiveMember, pageOfMembers } from '#modules/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireAccount } from './write-figures.ts';

/** Most accounts that are shown; a shop has as many as it has agents on its platforms. */
const accountsMax = 1_000;
/** Colleagues whose names are looked at for suggestions. */
const membersMax = 2_000;

/** Accounts in platforms' exports, those that are nobody's yet first. */
export async function listFigureAccounts(ctx: Context): Promise<{ items: ToldAccount[] }> {
  requirePermission(ctx, toldManage);
  return look(ctx, async (tx) => ({ items: await accountsOf(tx) }));
}

/** Says whose an account is. What was imported of it before follows, for it is matched when it is asked for. */
export async function matchFigureAccount(
  ctx: Context,
  { accountId, memberId }: { accountId: string; memberId: string | null },
): Promise<ToldAccount> {
  requirePermission(ctx, toldManage);
  return transact(ctx, async (tx) => {
    const { memberId: before } = await requireAccount(tx, accountId);
    if (memberId !== null && !(await isActiveMember(tx, memberId)))
      throw new Refusal('missing', toldReasons.memberNotFound);
    if (before !== memberId) {
      await tx.db
        .updateTable('toldAccounts')
        .set({ memberId })
        .where('workspaceId', '=', tx.workspaceId)
        .where('accountId', '=', accountId)
        .execute();
      await announce(tx, toldMatched, { accountId, fromMemberId: before, toMemberId: memberId });
    }
    const [account] = await accountsOf(tx, accountId);
    if (!account) throw new Refusal('missing', toldReasons.accountNotFound);
    return account;
  });
}

type Row = Omit<ToldAccount, 'suggestedId'>;

async function accountsOf(tx: Tx, accountId: string | null = null): Promise<ToldAccount[]> {
  const { rows } = await sql<Row>`
    select a.account_id, a.platform, a.shop, a.account, a.member_id from told_accounts a
    where a.workspace_id = ${tx.workspaceId} and (${accountId}::uuid is null or a.account_id = ${accountId}::uuid)
    order by a.member_id is not null, a.platform, a.shop, a.account, a.account_id
    limit ${accountsMax}`.execute(tx.db);
  const members = await pageOfMembers(tx, { after: undefined, limit: membersMax, includeRemoved: false });
  return rows.map((row) => ({
    ...row,
    suggestedId: row.memberId === null ? suggestedMember(row.account, members) : null,
  }));
}
