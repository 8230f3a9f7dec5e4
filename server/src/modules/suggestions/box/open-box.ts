import { suggestionsWords } from '@zhiyin/domain/suggestions';
import { inShop, openPortalAddress } from '#modules/channels';
import type { Ground, Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { readSettings } from '../settings.ts';

/** Whether a shop's box is open, and what stands above it. */
export async function openBox(
  ground: Ground,
  { shopKey }: { shopKey: string },
): Promise<{ isOpen: boolean; introZh: string; introEn: string }> {
  return look(inShop(ground, shopKey), async (tx) => {
    const { isOpen, introZh, introEn } = await readSettings(tx);
    return { isOpen: isOpen && (await boxAddress(tx)) !== null, introZh, introEn };
  });
}

/** Where the box stands; null while the portal is off. */
export async function boxAddress(tx: Tx): Promise<string | null> {
  try {
    return `${await openPortalAddress(tx)}/suggestions`;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** @throws Refusal `conflict` while the box or the portal is closed. */
export async function requireOpen(tx: Tx): Promise<void> {
  const { isOpen } = await readSettings(tx);
  if (!isOpen || (await boxAddress(tx)) === null) throw new Refusal('conflict', suggestionsWords.boxClosed);
}

/** Where customers suggest something; null while the box is closed. */
export async function openBoxAddress(tx: Tx): Promise<string | null> {
  const { isOpen } = await readSettings(tx);
  return isOpen ? boxAddress(tx) : null;
}
