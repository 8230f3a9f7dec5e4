import { channelsWords, type startVisit as contract } from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, type Ground, systemActor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { findWidget, shopName } from '../queries.ts';
import { readSiteKey } from '../site-key.ts';
import { readVisitorToken, writeVisitorToken } from '../visitor-token.ts';

type Visit = z.infer<typeof contract.response>;

/** Lets a visitor in. One who brings a token of this widget stays who they were; anybody else becomes new. */
export async function startVisit(ground: Ground, asked: z.infer<typeof contract.body>): Promise<Visit> {
  const site = readSiteKey(asked.siteKey);
  if (!site) throw new Refusal('missing', channelsWords.widgetNotFound);
  const ctx: Context = { ...ground, workspaceId: site.workspaceId, actor: systemActor, cause: 'visit' };

  const { widget, name } = await look(ctx, async (tx) => ({
    widget: await findWidget(tx, site.widgetId),
    name: await shopName(tx),
  }));
  const known = asked.token === null ? null : readVisitorToken(ground.system, asked.token);
  const isOurs = known?.workspaceId === site.workspaceId && known.widgetId === site.widgetId;
  const customerId = isOurs ? known.customerId : ground.system.newId();
  return {
    token: writeVisitorToken(ground.system, { ...site, customerId }),
    customerId,
    shopName: name,
    greeting: asked.locale === 'zh' ? widget.greetingZh : widget.greetingEn,
    colour: widget.colour,
  };
}
