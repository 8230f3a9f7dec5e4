import {
  dashboardReasons,
  dashboardsShare,
  type Mailing,
  type MailingDraft,
  mailingChanged,
  mailingLeft,
  mailingReasons,
  mailingRestored,
  mailingSet,
  mailingStopped,
  mailingsMax,
  nextMailing,
} from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { actorsOf } from '#modules/people';
import { type Context, may, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule, unschedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { requireSomebody } from '../dashboards/write-dashboards.ts';
import { requireRoom } from '../require-room.ts';
import { shopDay } from '../shop-day.ts';
import { mailDashboard } from './mail-dashboard.ts';
import { present } from './read-mailings.ts';
import { findMailing, findOwnMailing, isReceiver, type MailingRow, sees } from './rows.ts';

/** Has a dashboard mailed to oneself, or, with the right to share, to colleagues. */
export async function createMailing(ctx: Context, draft: MailingDraft): Promise<Mailing> {
  requirePermission(ctx, readMetrics);
  const ownerId = requireSomebody(ctx);
  return transact(ctx, async (tx) => {
    await requireRoom(tx, 'mailings', mailingsMax, mailingReasons.mailingsMax);
    await requireSound(tx, draft, []);
    const mailingId = tx.system.newId();
    const nextAt = await nextOf(tx, draft);
    await tx.db
      .insertInto('mailings')
      .values({
        workspaceId: tx.workspaceId,
        mailingId,
        ownerId,
        ...written(draft),
        revision: 1,
        nextAt,
        changedAt: tx.system.now(),
      })
      .execute();
    await setClock(tx, mailingId, nextAt);
    await announce(tx, mailingSet, { mailingId });
    return present(tx, await findMailing(tx, mailingId), true);
  });
}

/** Changes it, pauses it or lets it go on, unless somebody changed it since the revision that was edited. */
export async function changeMailing(
  ctx: Context,
  { mailingId, after, ...draft }: MailingDraft & { readonly mailingId: string; readonly after: number },
): Promise<Mailing> {
  requirePermission(ctx, readMetrics);
  return transact(ctx, async (tx) => {
    const before = await findOwnMailing(tx, mailingId);
    await requireSound(tx, draft, before.receiverIds);
    const nextAt = await nextOf(tx, draft);
    const { numUpdatedRows } = await tx.db
      .updateTable('mailings')
      .set({ ...written(draft), revision: after + 1, nextAt, changedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('mailingId', '=', mailingId)
      .where('revision', '=', after)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('conflict', mailingReasons.mailingChangedMeanwhile);
    await setClock(tx, mailingId, nextAt);
    await announce(tx, mailingChanged, { mailingId });
    return present(tx, await findMailing(tx, mailingId), true);
  });
}

/** Mails it no more; `restoreMailing` brings it back. */
export async function deleteMailing(ctx: Context, mailingId: string): Promise<{ done: true }> {
  requirePermission(ctx, readMetrics);
  return transact(ctx, async (tx) => {
    await findOwnMailing(tx, mailingId);
    await archive(tx, mailingId, tx.system.now(), null);
    await setClock(tx, mailingId, null);
    await announce(tx, mailingStopped, { mailingId });
    return { done: true };
  });
}

/** Brings one back that was stopped, for whoever could stop it. */
export async function restoreMailing(ctx: Context, mailingId: string): Promise<Mailing> {
  requirePermission(ctx, readMetrics);
  return transact(ctx, async (tx) => {
    await requireRoom(tx, 'mailings', mailingsMax, mailingReasons.mailingsMax);
    await archive(tx, mailingId, null, null);
    const found = await findOwnMailing(tx, mailingId);
    const nextAt = await nextOf(tx, found);
    await archive(tx, mailingId, null, nextAt);
    await setClock(tx, mailingId, nextAt);
    await announce(tx, mailingRestored, { mailingId });
    return present(tx, { ...found, nextAt }, true);
  });
}

/** Takes the caller out of its receivers; without the last of them it stops. */
export async function leaveMailing(ctx: Context, mailingId: string): Promise<{ done: true }> {
  requirePermission(ctx, readMetrics);
  const memberId = requireSomebody(ctx);
  return transact(ctx, async (tx) => {
    const found = await findMailing(tx, mailingId);
    if (!isReceiver(tx, found)) throw new Refusal('missing', mailingReasons.mailingNotFound);
    await takeOut(tx, found, memberId);
    await announce(tx, mailingLeft, { mailingId });
    return { done: true };
  });
}

/** Takes a member out of the receivers of a mailing. */
export async function takeOut(
  tx: Tx,
  { mailingId, receiverIds }: MailingRow,
  memberId: string,
): Promise<void> {
  await tx.db
    .updateTable('mailings')
    .set({
      receiverIds: sql<string[]>`array_remove(receiver_ids, ${memberId}::uuid)`,
      revision: sql<number>`revision + 1`,
      changedAt: tx.system.now(),
    })
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailingId', '=', mailingId)
    .execute();
  if (receiverIds.every((receiverId) => receiverId === memberId)) {
    await archive(tx, mailingId, tx.system.now(), null);
    await setClock(tx, mailingId, null);
  }
}

/** What is stored of a draft. */
function written(draft: MailingDraft) {
  return {
    ...draft,
    formats: [...new Set(draft.formats)],
    receiverIds: [...new Set(draft.receiverIds)],
    view: sql<string>`${JSON.stringify(draft.view)}::jsonb`,
  };
}

/** To whom one may mail what. Whoever receives it already is not asked about again. */
async function requireSound(tx: Tx, draft: MailingDraft, before: readonly string[]): Promise<void> {
  if (!(await sees(tx, draft.dashboard))) throw new Refusal('missing', dashboardReasons.dashboardNotFound);
  const others = draft.receiverIds.filter(
    (memberId) => memberId !== tx.actor.id && !before.includes(memberId),
  );
  if (others.length === 0) return;
  if (!may(tx, dashboardsShare)) throw new Refusal('forbidden', mailingReasons.mailingToOthers);
  const known = await actorsOf(tx, others);
  if (others.some((memberId) => !known.has(memberId))) {
    throw invalidAt(tx, 'receiverIds', mailingReasons.mailingReceivers);
  }
}

async function nextOf(tx: Tx, draft: MailingDraft): Promise<Date | null> {
  if (!draft.isOn) return null;
  const { timeZone } = await shopDay(tx);
  return nextMailing(draft, timeZone, tx.system.now());
}

async function setClock(tx: Tx, mailingId: string, nextAt: Date | null): Promise<void> {
  if (nextAt === null) await unschedule(tx, mailDashboard, mailingId);
  else await schedule(tx, mailDashboard, mailingId, nextAt);
}

async function archive(
  tx: Tx,
  mailingId: string,
  archivedAt: Date | null,
  nextAt: Date | null,
): Promise<void> {
  await tx.db
    .updateTable('mailings')
    .set({ archivedAt, nextAt })
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailingId', '=', mailingId)
    .execute();
}
