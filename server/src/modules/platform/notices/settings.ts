import {
  initialNoticeSettings,
  manageShop,
  type NoticeDefaults,
  NoticeSettings,
  noticeDefaultsChanged,
  type OwnNoticeSettings,
} from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { addressesOf } from '#modules/people';
import { type Context, requireMember, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { isAddress } from '#platform/mailer/queue-mail.ts';
import { mailTransport } from '#platform/mailer/transport.ts';
import { listDefaults } from './choices.ts';

/** When the caller is told, and where mails to them go. */
export async function readNoticeSettings(ctx: Context): Promise<OwnNoticeSettings> {
  const memberId = requireMember(ctx);
  return look(ctx, async (tx) => {
    const [address] = await addressesOf(tx, [memberId]);
    const own = await ownOf(tx, memberId);
    return {
      settings: own ?? (await settingsOfShop(tx)) ?? initialNoticeSettings,
      isChosen: own !== null,
      email: address && isAddress(address.email) ? address.email : null,
      hasMailServer: mailTransport.of(tx.system) !== null,
      timeZone: address?.timeZone ?? 'UTC',
    };
  });
}

/** Chooses when the caller is told; null is as the shop has it. */
export async function changeNoticeSettings(
  ctx: Context,
  { settings }: { settings: NoticeSettings | null },
): Promise<{ done: true }> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    await keepSettings(tx, memberId, settings);
    return { done: true as const };
  });
}

/** How and when everybody is told who has chosen nothing. */
export async function readNoticeDefaults(ctx: Context): Promise<NoticeDefaults> {
  requirePermission(ctx, manageShop);
  return look(ctx, async (tx) => {
    const settings = await settingsOfShop(tx);
    const isChosen = settings !== null;
    return { items: await listDefaults(tx), settings: settings ?? initialNoticeSettings, isChosen };
  });
}

/** Sets when everybody is told who has chosen nothing; null is as Zhiyin has it. */
export async function changeDefaultSettings(
  ctx: Context,
  { settings }: { settings: NoticeSettings | null },
): Promise<{ done: true }> {
  requirePermission(ctx, manageShop);
  return transact(ctx, async (tx) => {
    const { workspaceId } = tx;
    await tx.db
      .updateTable('workspaces')
      .set({ noticeSettings: settings && written(settings) })
      .where('workspaceId', '=', workspaceId)
      .execute();
    await announce(tx, noticeDefaultsChanged, { workspaceId, kind: null });
    return { done: true as const };
  });
}

/** When a member is told: as they chose, else as the shop has it, else as Zhiyin has it. */
export async function settingsOf(tx: Tx, memberId: string): Promise<NoticeSettings> {
  return (await ownOf(tx, memberId)) ?? (await settingsOfShop(tx)) ?? initialNoticeSettings;
}

/** Stores when a member is told. */
export async function keepSettings(tx: Tx, memberId: string, settings: NoticeSettings | null): Promise<void> {
  const { workspaceId } = tx;
  if (settings === null) {
    await tx.db
      .deleteFrom('noticeSettings')
      .where('workspaceId', '=', workspaceId)
      .where('memberId', '=', memberId)
      .execute();
    return;
  }
  const row = { settings: written(settings) };
  await tx.db
    .insertInto('noticeSettings')
    .values({ workspaceId, memberId, ...row })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'memberId']).doUpdateSet(row))
    .execute();
}

async function ownOf(tx: Tx, memberId: string): Promise<NoticeSettings | null> {
  const row = await tx.db
    .selectFrom('noticeSettings')
    .select('settings')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row ? NoticeSettings.parse(row.settings) : null;
}

async function settingsOfShop(tx: Tx): Promise<NoticeSettings | null> {
  const row = await tx.db
    .selectFrom('workspaces')
    .select('noticeSettings')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return NoticeSettings.nullable().parse(row?.noticeSettings ?? null);
}

function written(settings: NoticeSettings) {
  return sql<string>`${JSON.stringify(settings)}::jsonb`;
}
