import {
  type BoxSettings,
  type SuggestionSettings,
  suggestionSettingsChanged,
  suggestionsManage,
  suggestionsWords,
} from '@zhiyin/domain/suggestions';
import { isActiveMember } from '#modules/people';
import { type Change, saidOf } from '#platform/change.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt } from '#platform/refusal.ts';
import { boxAddress } from '../box/open-box.ts';
import { readSettings } from '../settings.ts';

/** How the box is set up. */
export async function getSuggestionSettings(ctx: Context): Promise<BoxSettings> {
  requirePermission(ctx, suggestionsManage);
  return look(ctx, shown);
}

/** Sets the box up, for what comes in from now on. @throws Refusal `invalid` for an owner who is gone. */
export async function changeSuggestionSettings(
  ctx: Context,
  given: Change<SuggestionSettings>,
): Promise<BoxSettings> {
  requirePermission(ctx, suggestionsManage);
  return transact(ctx, async (tx) => {
    const change = saidOf<SuggestionSettings>(given);
    const fields = Object.keys(change);
    if (fields.length === 0) return shown(tx);
    if (change.ownerId !== undefined) await requireOwner(tx, change.ownerId);
    const { workspaceId } = tx;
    const after = { ...(await readSettings(tx)), ...change };
    await tx.db
      .insertInto('suggestionSettings')
      .values({ ...after, workspaceId })
      .onConflict((known) => known.column('workspaceId').doUpdateSet(change))
      .execute();
    await announce(tx, suggestionSettingsChanged, { workspaceId, fields, isOpen: after.isOpen });
    return shown(tx);
  });
}

async function shown(tx: Tx): Promise<BoxSettings> {
  return { ...(await readSettings(tx)), url: await boxAddress(tx) };
}

async function requireOwner(tx: Tx, ownerId: string | null): Promise<void> {
  if (ownerId === null || (await isActiveMember(tx, ownerId))) return;
  throw invalidAt(tx, 'ownerId', suggestionsWords.ownerGone);
}
