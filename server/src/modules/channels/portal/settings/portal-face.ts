import { type Locale, say } from '@zhiyin/domain/kit';
import type { Ground } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { shopName } from '../../queries.ts';
import { findOpenPortal, inShop } from '../queries.ts';

/** What an installed portal is called; `null` when there is none with this key, or it is off. */
export async function portalFace(
  ground: Ground,
  shopKey: string,
  locale: Locale,
): Promise<{ name: string; shortName: string } | null> {
  try {
    return await look(inShop(ground, shopKey), async (tx) => {
      const { title } = await findOpenPortal(tx);
      const shortName = await shopName(tx);
      return { name: `${shortName} · ${say(title, locale)}`, shortName };
    });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
