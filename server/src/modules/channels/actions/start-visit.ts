import { channelsWords, type startVisit as contract, type Widget } from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { identifyCustomer, isVouchedFor } from '#modules/customers';
import { type Context, type Ground, systemActor, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { secretsOf } from '../identity/secrets-of.ts';
import { type VerifiedIdentity, verifyIdentity } from '../identity/verify-identity.ts';
import { findWidget, findWidgetRow, shopName } from '../queries.ts';
import { limitsOf } from '../require-fits.ts';
import { readSiteKey } from '../site-key.ts';
import { readVisitorToken, writeVisitorToken } from '../visitor-token.ts';
import { hoursNow } from '../visits/hours.ts';
import { openPreChatForm } from '../visits/pre-chat-form.ts';
import { isAllowedSite, readAddress } from '../visits/site.ts';

type Asked = z.infer<typeof contract.body>;
type Visit = z.infer<typeof contract.response>;

/**
 * Lets a visitor in. One whom the shop's system vouches for is their record; one who brings a token of this widget stays
 * who they were; anybody else becomes new.
 */
export async function startVisit(ground: Ground, asked: Asked): Promise<Visit> {
  const site = readSiteKey(asked.siteKey);
  if (!site) throw new Refusal('missing', channelsWords.widgetNotFound);
  const ctx: Context = { ...ground, workspaceId: site.workspaceId, actor: systemActor, cause: 'visit' };
  const { widget, identity, name } = await look(ctx, async (tx) => {
    // Asked together: who has no hours and no form to answer needs to know no more.
    const [found, shop] = await Promise.all([findWidget(tx, site.widgetId), shopName(tx)]);
    requireAllowedSite(found, asked.page?.url);
    return { widget: found, name: shop, identity: await identityOf(tx, found, asked.identity) };
  });

  const known = asked.token === null ? null : readVisitorToken(ground.system, asked.token);
  const isOurs = known?.workspaceId === site.workspaceId && known.widgetId === site.widgetId;
  const heldId = isOurs ? known.customerId : null;
  const { locale } = asked;
  const customerId = identity
    ? await identifyCustomer(ctx, { ...identity, customerId: heldId, locale, source: 'widget' })
    : (heldId ?? ground.system.newId());
  const token = writeVisitorToken(ground.system, { ...site, customerId });
  // Nobody has vouched for a record that has just been thought of.
  const isNew = identity === null && heldId === null;
  const shown = await look(ctx, (tx) => shownTo(tx, { widget, name, isNew }, customerId, locale));
  return { token, customerId, ...shown };
}

/** A page that is not allowed has no frame; this also turns away a page that opens the chat by itself. */
function requireAllowedSite(widget: Widget, pageUrl: string | undefined): void {
  const page = pageUrl === undefined ? null : readAddress(pageUrl);
  if (page && !isAllowedSite(widget.allowedDomains, page.host))
    throw new Refusal('forbidden', channelsWords.wrongSite, { site: page.host });
}

async function identityOf(
  tx: Tx,
  widget: Widget,
  given: Asked['identity'],
): Promise<VerifiedIdentity | null> {
  if (given === null) {
    if (widget.isIdentityRequired) throw new Refusal('forbidden', channelsWords.identityNeeded);
    return null;
  }
  const secrets = secretsOf(tx.system, await findWidgetRow(tx, widget.widgetId));
  const verified = verifyIdentity(secrets, given, tx.system.now());
  if (!verified.ok) throw new Refusal('forbidden', verified.reason);
  return verified.identity;
}

interface Visited {
  readonly widget: Widget;
  readonly name: string;
  readonly isNew: boolean;
}

async function shownTo(tx: Tx, { widget, name, isNew }: Visited, customerId: string, locale: 'zh' | 'en') {
  const [hours, preChatForm, isIdentified] = await Promise.all([
    hoursNow(tx, widget.calendarId),
    openPreChatForm(tx, widget.formId, customerId),
    isNew ? false : isVouchedFor(tx, customerId),
  ]);
  const isChinese = locale === 'zh';
  return {
    shopName: name,
    greeting: isChinese ? widget.greetingZh : widget.greetingEn,
    colour: widget.colour,
    position: widget.position,
    texts: {
      title: (isChinese ? widget.titleZh : widget.titleEn) || name,
      offline: (isChinese ? widget.offlineZh : widget.offlineEn) || channelsWords.defaultOffline[locale],
      launcher: isChinese ? widget.launcherZh : widget.launcherEn,
    },
    ...hours,
    preChatForm,
    isIdentified,
    limits: limitsOf('widget').fromCustomer,
  };
}
