import { firstRepeatSettings, RepeatSettings } from '@zhiyin/domain/improvement';
import type { Tx } from '#platform/context.ts';

/** When findings are opened by themselves; what the shop never said is as at first. */
export async function readRepeatSettings(tx: Tx): Promise<RepeatSettings> {
  const row = await tx.db
    .selectFrom('improvementSettings')
    .select('settings')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  const said = RepeatSettings.partial().safeParse(row?.settings ?? {}).data ?? {};
  return RepeatSettings.parse({ ...firstRepeatSettings, ...said });
}
