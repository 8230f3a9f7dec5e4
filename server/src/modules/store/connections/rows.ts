import {
  type ConnectionKind,
  isAskedKind,
  StoreConnection,
  connectionWords as words,
} from '@zhiyin/domain/store';
import type { Selectable } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { StoreConnections } from '#platform/database/tables.gen.ts';
import { Refusal } from '#platform/refusal.ts';
import type { System } from '#platform/system.ts';
import { deliveryUrlOf, douyinPushUrlOf } from './address.ts';
import { answersOf } from './asked/answers.ts';
import { type AskingRow, findAsking, presentAsking } from './asked/askings.ts';

export type ConnectionRow = Selectable<StoreConnections>;

const purpose = 'store-connection';
const Kept = StoreConnection.pick({ kind: true, state: true, problem: true });

export function sealSecret(system: System, secret: string): string {
  return system.secrets.seal(purpose, secret);
}

export function secretOf(system: System, { sealedSecret }: Pick<ConnectionRow, 'sealedSecret'>): string {
  return system.secrets.unseal(purpose, sealedSecret);
}

/** Every connection of the shop, the ones in use first, then by age. */
export async function allConnections(tx: Tx): Promise<ConnectionRow[]> {
  return tx.db
    .selectFrom('storeConnections')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy((one) => one('archivedAt', 'is not', null))
    .orderBy('connectionId')
    .limit(200)
    .execute();
}

/** One connection; with `hold` nobody else changes it until the transaction ends. @throws Refusal `missing`. */
export async function findConnection(tx: Tx, connectionId: string, hold = false): Promise<ConnectionRow> {
  let query = tx.db
    .selectFrom('storeConnections')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId);
  if (hold) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new Refusal('missing', words.connectionNotFound);
  return row;
}

/** A connection as the API gives it: its secrets are never told. */
export async function present(tx: Tx, row: ConnectionRow): Promise<StoreConnection> {
  return presentWith(tx, row, (await findAsking(tx, row.connectionId)) ?? undefined);
}

/** The same, with how far it was asked. */
export function presentWith(
  { system }: Pick<Tx, 'system'>,
  row: ConnectionRow,
  asking: AskingRow | undefined,
): StoreConnection {
  const { connectionId, name, platform, revision, problemDetail, takenCount } = row;
  const kept = Kept.parse(row);
  return {
    ...{ connectionId, name, platform, revision, problemDetail, takenCount },
    ...kept,
    deliveryUrl: addressFor(system, row, kept.kind),
    answers: answersOf(row.answers),
    asking: presentAsking(row, asking),
    lastAt: row.lastAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}

/** Where it calls; empty for a platform that only answers. */
function addressFor(system: System, row: ConnectionRow, kind: ConnectionKind): string {
  if (kind === 'douyin') return douyinPushUrlOf(system, row);
  return isAskedKind(kind) ? '' : deliveryUrlOf(system, row);
}

/** What facts say of which connection it is. */
export function aboutOf(row: ConnectionRow): Pick<StoreConnection, 'connectionId' | 'kind'> {
  return { connectionId: row.connectionId, kind: Kept.parse(row).kind };
}
