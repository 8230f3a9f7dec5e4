import { RoutingSettings, settingsAtFirst } from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import { findDeskSettings, keepDeskSettings } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

const columns = [
  'isOn',
  'isSticky',
  'giveBackMinutes',
  'method',
  'difficulty',
  'headStarts',
  'delivery',
  'offering',
  'breather',
  'substituteAfterMinutes',
  'isLanguageAsked',
] as const;

/** How the shop wants conversations handed out; as at first when it never said. */
export async function findSettings(tx: Tx): Promise<RoutingSettings> {
  const row = await tx.db
    .selectFrom('routingSettings')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return row ? RoutingSettings.parse({ ...row, isTransferReasonRequired: false }) : settingsAtFirst;
}

/** As `findSettings`, with what the desk asks, which handing out does not need. */
export async function findAllSettings(tx: Tx): Promise<RoutingSettings> {
  return { ...(await findSettings(tx)), ...(await findDeskSettings(tx)) };
}

/** Keeps them. */
export async function keepSettings(tx: Tx, settings: RoutingSettings): Promise<void> {
  const { isTransferReasonRequired, difficulty, headStarts, offering, breather, ...plain } = settings;
  const row = {
    ...plain,
    difficulty: asJson(difficulty),
    headStarts: asJson(headStarts),
    offering: asJson(offering),
    breather: asJson(breather),
  };
  await tx.db
    .insertInto('routingSettings')
    .values({ workspaceId: tx.workspaceId, ...row })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(row))
    .execute();
  await keepDeskSettings(tx, { isTransferReasonRequired });
}

function asJson(value: object) {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}
