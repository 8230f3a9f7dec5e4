import type { openPortal as contract } from '@zhiyin/domain/channels';
import type { z } from 'zod';
import type { Ground } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { shopName } from '../../queries.ts';
import { limitsOf } from '../../require-fits.ts';
import { publicForms } from '../forms/public-forms.ts';
import { findOpenPortal, inShop } from '../queries.ts';

/** What anybody who has the address may know of a shop's portal. */
export async function openPortal(
  ground: Ground,
  shopKey: string,
): Promise<z.infer<typeof contract.response>> {
  return look(inShop(ground, shopKey), async (tx) => {
    const portal = await findOpenPortal(tx);
    const { colour, title, welcome } = portal;
    const forms = await publicForms(tx, portal);
    return {
      shopName: await shopName(tx),
      colour,
      title,
      welcome,
      forms: forms.map((form) => ({ key: form.key, title: form.title })),
      limits: limitsOf('portal').fromCustomer,
    };
  });
}
