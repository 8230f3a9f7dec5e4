import { themeChanged, themeReasons, themesManage } from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';
import { livingReason } from '#modules/reasons';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findSoon } from '../find-new-themes.ts';
import { allThemes, holdersOf } from '../rows.ts';

interface Change {
  readonly themeId: string;
  readonly name?: Text | null | undefined;
  readonly reasonKey?: string | null | undefined;
  readonly mergedInto?: string | null | undefined;
  readonly isHidden?: boolean | undefined;
}

/** Names a theme, maps it to a reason, merges it, hides it, or takes any of that back. */
export async function changeTheme(
  ctx: Context,
  { themeId, name, reasonKey, mergedInto, isHidden }: Change,
): Promise<{ themeId: string }> {
  requirePermission(ctx, themesManage);
  return transact(ctx, async (tx) => {
    await holdThemes(tx);
    const themes = await allThemes(tx);
    const before = themes.find((theme) => theme.themeId === themeId);
    if (!before) throw new Refusal('missing', themeReasons.themeNotFound);
    if (mergedInto) requireApart(themes, themeId, mergedInto);
    const change = {
      ...(name !== undefined && { nameZh: name?.zh ?? null, nameEn: name?.en ?? null }),
      ...(reasonKey !== undefined && { reasonKey: reasonKey && (await livingReason(tx, reasonKey)) }),
      ...(mergedInto !== undefined && { mergedInto }),
      ...(isHidden !== undefined && { isHidden }),
    };
    const fields = Object.entries({ name, reasonKey, mergedInto, isHidden }).flatMap(([field, value]) =>
      value === undefined ? [] : [field],
    );
    if (fields.length === 0) return { themeId };
    await tx.db
      .updateTable('themes')
      .set(change)
      .where('workspaceId', '=', tx.workspaceId)
      .where('themeId', '=', themeId)
      .execute();
    const after = { ...before, ...change };
    const told = { themeId, fields, reasonKey: after.reasonKey, mergedInto: after.mergedInto };
    await announce(tx, themeChanged, told);
    return { themeId };
  });
}

/** Has themes looked for now instead of at the next turn. */
export async function findThemesNow(ctx: Context): Promise<{ isLooking: true }> {
  requirePermission(ctx, themesManage);
  await transact(ctx, findSoon);
  return { isLooking: true };
}

/** Two people who merge at once must not merge themes into each other. */
async function holdThemes(tx: Tx): Promise<void> {
  await tx.db
    .selectFrom('themes')
    .select('themeId')
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('themeId')
    .forUpdate()
    .execute();
}

function requireApart(themes: Awaited<ReturnType<typeof allThemes>>, themeId: string, into: string): void {
  if (!themes.some((theme) => theme.themeId === into)) {
    throw new Refusal('missing', themeReasons.themeNotFound);
  }
  if (holdersOf(themes).get(into) === themeId || into === themeId) {
    throw new Refusal('conflict', themeReasons.themeInItself);
  }
}
