import { type Portal, portalWords } from '@zhiyin/domain/channels';
import { asSystem } from '#platform/auth/as-system.ts';
import { publicOrigin } from '#platform/auth/cookies.ts';
import type { Context, Ground, Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { readShopKey, shopKeyOf } from './shop-key.ts';

const vermilion = '#b3402a';

/** The shop's portal; one that nobody has set up yet is off. */
export async function findPortal(tx: Tx): Promise<Portal> {
  const row = await tx.db
    .selectFrom('portals')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  const shopKey = shopKeyOf(tx.workspaceId);
  const { portalFirstTitle: title, portalFirstWelcome: welcome } = portalWords;
  return {
    shopKey,
    url: portalAddress(tx, shopKey),
    isOn: row?.isOn ?? false,
    colour: row?.colour ?? vermilion,
    title: { zh: row?.titleZh ?? title.zh, en: row?.titleEn ?? title.en },
    welcome: { zh: row?.welcomeZh ?? welcome.zh, en: row?.welcomeEn ?? welcome.en },
    formIds: row?.formIds ?? [],
  };
}

/** The portal for customers. @throws Refusal `missing` while it is off. */
export async function findOpenPortal(tx: Tx): Promise<Portal> {
  const portal = await findPortal(tx);
  if (!portal.isOn) throw new Refusal('missing', portalWords.portalNotFound);
  return portal;
}

/** Where customers reach the portal. */
function portalAddress({ system }: Ground, shopKey: string): string {
  return `${publicOrigin(system.config)}/portal/${shopKey}`;
}

/** Where an open portal stands. @throws Refusal `conflict` while it is off. */
export async function openPortalAddress(tx: Tx): Promise<string> {
  const { isOn, url } = await findPortal(tx);
  if (!isOn) throw new Refusal('conflict', portalWords.portalOff);
  return url;
}

/** The shop that a portal's address names. @throws Refusal `missing`. */
export function inShop(ground: Ground, shopKey: string): Context {
  const workspaceId = readShopKey(shopKey);
  if (workspaceId === null) throw new Refusal('missing', portalWords.portalNotFound);
  return asSystem(ground, workspaceId, 'portal');
}
