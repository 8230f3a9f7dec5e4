import {
  type ChannelAccount,
  type ChannelCapabilities,
  type ChannelFailure,
  channelFailures,
  quotaLeft,
  accountWords as words,
} from '@zhiyin/domain/channels';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import type { ChannelAccounts } from '#platform/database/tables.gen.ts';
import { Refusal } from '#platform/refusal.ts';
import { adaptersOf } from '../adapters/registry.ts';
import { callbackUrlOf, secretsOf } from '../adapters/session.ts';
import { type QuotasTaken, quotasTaken } from '../sending/quota-of.ts';
import { textsOf } from './read-answers.ts';

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
  const known = { counts: await notTakenIn(tx), taken: await quotasTaken(tx) };
  return rows.map((row) => present(tx, row, known));
}

/** One account as the API gives it. @throws Refusal `missing`. */
export async function findAccount(tx: Tx, accountId: string): Promise<ChannelAccount> {
  const row = await findAccountRow(tx, accountId);
  return present(tx, row, { counts: await notTakenIn(tx), taken: await quotasTaken(tx, accountId) });
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

interface Known {
  readonly counts: Counts;
  readonly taken: QuotasTaken;
}

function present({ system, workspaceId }: Tx, row: AccountRow, { counts, taken }: Known): ChannelAccount {
  const { accountId, kind, name, revision, knownAs, failureDetail, createdAt } = row;
  const countOf = (state: string): number =>
    counts.find((one) => one.accountId === accountId && one.state === state)?.count ?? 0;
  return {
    ...{ accountId, kind, name, revision, knownAs, failureDetail },
    answers: Answers.parse(row.answers),
    secretsKept: Object.keys(secretsOf(system, row.sealedSecrets)),
    consent: consentOf(system, row),
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
    quota: quotaLeft(quotaIn(system, kind), taken.get(accountId) ?? null, system.now()),
    createdAt: createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}

/** Whether the account's owner must agree at the vendor, and has; never for a kind that is no longer here. */
function consentOf(system: Tx['system'], { kind, answers, sealedSecrets }: AccountRow) {
  const way = adaptersOf.of(system).get(kind)?.consent;
  if (!way?.asks(textsOf(Answers.parse(answers)))) return 'none' as const;
  return secretsOf(system, sealedSecrets)[way.keptAs] ? ('given' as const) : ('wanted' as const);
}

/** The quota of a kind of channel; null for one that is no longer here. */
function quotaIn(system: Tx['system'], kind: string): ChannelCapabilities['quota'] {
  return adaptersOf.of(system).get(kind)?.manifest.capabilities.quota ?? null;
}

/** What went wrong with an account, in our words and the vendor's. */
export interface Trouble {
  readonly failure: ChannelFailure;
  readonly detail: string;
}
