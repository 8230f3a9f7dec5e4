import {
  channelsManage,
  type changePortal as contract,
  type Portal,
  portalChanged,
  portalWords,
} from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findFormRow } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';
import { findPortal } from '../queries.ts';

export async function changePortal(ctx: Context, change: z.infer<typeof contract.body>): Promise<Portal> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const before = await findPortal(tx);
    const { isOn = before.isOn, colour = before.colour } = change;
    const { title = before.title, welcome = before.welcome, formIds = before.formIds } = change;
    if (change.formIds) await refuseUnknownForms(tx, change.formIds);
    const settings = {
      isOn,
      colour,
      titleZh: title.zh,
      titleEn: title.en,
      welcomeZh: welcome.zh,
      welcomeEn: welcome.en,
      formIds,
    };
    await tx.db
      .insertInto('portals')
      .values({ workspaceId: tx.workspaceId, ...settings })
      .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet(settings))
      .execute();
    await announce(tx, portalChanged, { workspaceId: tx.workspaceId, fields: Object.keys(change) });
    return findPortal(tx);
  });
}

async function refuseUnknownForms(tx: Tx, formIds: readonly string[]): Promise<void> {
  for (const formId of formIds) {
    const { archivedAt } = await findFormRow(tx, formId);
    if (archivedAt) throw new Refusal('conflict', portalWords.portalFormsUnknown);
  }
}
