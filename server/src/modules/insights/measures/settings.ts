import { firstMeasureSettings, MeasureSettings } from '@zhiyin/domain/insights';
import type { Tx } from '#platform/context.ts';

/** What figures take from the shop; what it never said is as at first. */
export async function readMeasureSettings(tx: Tx): Promise<MeasureSettings> {
  const row = await tx.db
    .selectFrom('measureSettings')
    .select(['answerWithinSeconds', 'repeatDays', 'hourCost', 'contactCost', 'dsrWindow'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return MeasureSettings.parse(row ?? firstMeasureSettings);
}

/** Keeps what figures take from the shop. They are made with it from now on, those of the past, too. */
export async function keepMeasureSettings(tx: Tx, settings: MeasureSettings): Promise<void> {
  await tx.db
    .insertInto('measureSettings')
    .values({ workspaceId: tx.workspaceId, ...settings })
    .onConflict((row) => row.column('workspaceId').doUpdateSet(settings))
    .execute();
}
