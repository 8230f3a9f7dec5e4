import type { ShopApp } from '@zhiyin/domain/store';
import type { Selectable } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { StoreApps } from '#platform/database/tables.gen.ts';
import type { System } from '#platform/system.ts';

export type AppRow = Selectable<StoreApps>;

const purpose = 'store-app-token';

export function sealAppToken(system: System, token: string): string {
  return system.secrets.seal(purpose, token);
}

/** The app by which a connection was made; undefined where its secret was pasted. */
export async function findApp(tx: Tx, connectionId: string): Promise<AppRow | undefined> {
  return tx.db
    .selectFrom('storeApps')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .executeTakeFirst();
}

/** Whether the owner had agreed to an app and removed it since. */
export function isRemoved(app: AppRow | undefined): boolean {
  return app !== undefined && app.sealedToken === null && app.consentedAt !== null;
}

export async function changeApp(
  tx: Tx,
  connectionId: string,
  change: Partial<Pick<AppRow, 'sealedToken' | 'consentedAt' | 'missing' | 'problem'>>,
): Promise<void> {
  await tx.db
    .updateTable('storeApps')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .execute();
}

/** An app as the API gives it: its token is never told. */
export function presentApp(row: AppRow): ShopApp {
  const { shop, clientId, missing, problem, sealedToken, consentedAt } = row;
  return {
    ...{ shop, clientId, missing, problem },
    consent: sealedToken === null ? 'wanted' : 'given',
    consentedAt: consentedAt?.toISOString() ?? null,
  };
}
