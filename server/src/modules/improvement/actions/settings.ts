import { improvementSettingsChanged, improvementWork, RepeatSettings } from '@zhiyin/domain/improvement';
import { type Change, saidOf } from '#platform/change.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { requireOwner } from '../queries.ts';
import { readRepeatSettings } from '../repeats/settings.ts';

export async function getRepeatSettings(ctx: Context): Promise<RepeatSettings> {
  requirePermission(ctx, improvementWork);
  return look(ctx, readRepeatSettings);
}

/** Sets when findings are opened by themselves, from now on. @throws Refusal `invalid` for an owner who is gone. */
export async function changeRepeatSettings(
  ctx: Context,
  given: Change<RepeatSettings>,
): Promise<RepeatSettings> {
  requirePermission(ctx, improvementWork);
  return transact(ctx, async (tx) => {
    const { workspaceId } = tx;
    const before = await readRepeatSettings(tx);
    const change = saidOf<RepeatSettings>(given);
    const after = RepeatSettings.parse({ ...before, ...change });
    if (after.ownerId !== null && after.ownerId !== before.ownerId) await requireOwner(tx, after.ownerId);
    const settings = JSON.stringify(after);
    await tx.db
      .insertInto('improvementSettings')
      .values({ workspaceId, settings })
      .onConflict((known) => known.column('workspaceId').doUpdateSet({ settings }))
      .execute();
    const fields = Object.keys(change);
    await announce(tx, improvementSettingsChanged, { workspaceId, fields, isOn: after.isOn });
    return after;
  });
}
