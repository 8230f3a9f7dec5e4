import {
  type ChannelAccount,
  type ChannelFailure,
  channelFailures,
  accountWords as words,
} from '@zhiyin/domain/channels';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import type { ChannelAccounts } from '#platform/database/tables.gen.ts';
import { Refusal } from '#platform/refusal.ts';
import { callbackUrlOf, secretsOf } from '../adapters/session.ts';

export type AccountRow = Selectable<ChannelAccounts>;

const Answers = z.record(z.string(), z.unknown());
const State = z.enum(['unchecked', 'well', 'trouble']);
const Failure = z.enum(channelFailures).nullable();

/** An account as it is stored, its sealed secrets included. @throws Refusal `missing`. */
export async function findAccountRow(tx: Tx, accountId: string): Promise<AccountRow> {
  const row = await tx.db
    .selectFrom('channelAccounts')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', words.accountNotFound);
  return row;
}

/** The same, held until the transaction ends. @throws Refusal `missing`. */
export async function lockAccount(tx: Tx, accountId: string): Promise<AccountRow> {
  const row = await tx.db
    .selectFrom('channelAccounts')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', words.accountNotFound);
  return row;
}

/** Every account of the shop, the ones in use first, then by age. */
export async function allAccounts(tx: Tx): Promise<ChannelAccount[]> {
  const rows = await tx.db
    .selectFrom('channelAccounts')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy((one) => one('archivedAt', 'is not', null))
    .orderBy('accountId')
    .limit(200)
    .execute();
  const counts = await notTakenIn(tx);
  return rows.map((row) => present(tx, row, counts));
}

/** One account as the API gives it. @throws Refusal `missing`. */
export async function findAccount(tx: Tx, accountId: string): Promise<ChannelAccount> {
  return present(tx, await findAccountRow(tx, accountId), await notTakenIn(tx));
}

type Counts = readonly { accountId: string; state: string; count: number }[];

/** How much of what came waits or could not be taken in; what is done is not counted. */
async function notTakenIn(tx: Tx): Promise<Counts> {
  return tx.db
    .selectFrom('channelArrivals')
    .select(['accountId', 'state', sql<number>`count(*)::int`.as('count')])
    .where('workspaceId', '=', tx.workspaceId)
    .where('state', '<>', 'done')
    .groupBy(['accountId', 'state'])
    .execute();
}

function present({ system, workspaceId }: Tx, row: AccountRow, counts: Counts): ChannelAccount {
  const { accountId, kind, name, revision, knownAs, failureDetail, createdAt } = row;
  const countOf = (state: string): number =>
    counts.find((one) => one.accountId === accountId && one.state === state)?.count ?? 0;
  return {
    ...{ accountId, kind, name, revision, knownAs, failureDetail },
    answers: Answers.parse(row.answers),
    secretsKept: Object.keys(secretsOf(system, row.sealedSecrets)),
    callbackUrl: callbackUrlOf(system, workspaceId, accountId),
    state: State.parse(row.state),
    failure: Failure.parse(row.failure),
    failedAt: row.failedAt?.toISOString() ?? null,
    checkedAt: row.checkedAt?.toISOString() ?? null,
    lastInAt: row.lastInAt?.toISOString() ?? null,
    lastOutAt: row.lastOutAt?.toISOString() ?? null,
    waitingIn: countOf('waiting'),
    failedIn: countOf('failed'),
    heldIn: countOf('held'),
    createdAt: createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}

/** What went wrong with an account, in our words and the vendor's. */
export interface Trouble {
  readonly failure: ChannelFailure;
  readonly detail: string;
}
