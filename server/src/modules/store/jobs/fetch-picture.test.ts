import { inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { productCard, storeRead, storeWrite } from '@zhiyin/domain/store';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { sendReply } from '../../inbox/actions/send-reply.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { listProducts } from '../products/list-products.ts';
import { tellProducts } from '../products/tell-products.ts';
import { copyPicture } from './fetch-picture.ts';

const world = useWorld();
const aPicture = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#446633' } })
    .png()
    .toBuffer();

/** A product whose picture stands where nothing from here may go: nothing is ever called. */
async function aProduct(shop: Shop, pictureUrl: string): Promise<string> {
  const product = { platform: 'tmall', code: 'T1', itemNumber: null, title: '龙井', options: null };
  const told = { ...product, price: null, currency: 'CNY', pictureUrl };
  const { items } = await tellProducts(shop.as([storeWrite]), { products: [told] });
  return items[0]?.productId ?? '';
}
const shown = async (shop: Shop) => (await listProducts(shop.as([storeRead]), { limit: 10 })).items[0];

it('copies a picture once for each address, and shows the copy', async () => {
  const shop = await world().aShop();
  const productId = await aProduct(shop, 'https://127.0.0.1/a.png');
  expect(await shown(shop)).toMatchObject({ thumbnailUrl: null });
  let calls = 0;
  const fetch = async () => {
    calls++;
    return aPicture();
  };
  for (let time = 0; time < 2; time++) await copyPicture(shop.asSystem(), productId, fetch, false);
  expect(calls).toBe(1);
  expect((await shown(shop))?.thumbnailUrl).toMatch(/^\/api\/files\//);
});

it('sends its picture along with its card, and keeps it when the product has another', async () => {
  const shop = await world().aShop();
  const productId = await aProduct(shop, 'https://127.0.0.1/a.png');
  await copyPicture(shop.asSystem(), productId, aPicture, false);
  const message = { clientMessageId: v7(), text: '有图吗' };
  const { conversation } = await sendVisitorMessage(shop.asVisitor(), message);
  const sent = await sendReply(shop.as([inboxRead, inboxReply, storeRead]), {
    ...{ conversationId: conversation.conversationId, clientMessageId: v7(), text: '' },
    cards: [{ kind: 'product', id: productId }],
  });
  expect(sent.cards?.[0]?.pictureUrl).toMatch(/^\/api\/files\//);
  expect(sent.cards?.[0]?.title).toBe(
    productCard({ productId, title: '龙井', code: 'T1', price: null, currency: 'CNY' }).title,
  );
});

it.each([
  { why: 'it is a page', bytes: Buffer.from('<!doctype html><script>1</script>') },
  { why: 'it is a text', bytes: Buffer.from('not found') },
  { why: 'it is broken', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
])('shows a product without its picture when $why', async ({ bytes }) => {
  const shop = await world().aShop();
  const productId = await aProduct(shop, 'https://127.0.0.1/a.png');
  await copyPicture(shop.asSystem(), productId, async () => bytes, false);
  expect(await shown(shop)).toMatchObject({ thumbnailUrl: null });
});

it('tries again what did not answer, and in the end lets it be', async () => {
  const shop = await world().aShop();
  const productId = await aProduct(shop, 'https://127.0.0.1/a.png');
  const away = () => Promise.reject(new OutgoingFailure('no answer'));
  await expect(copyPicture(shop.asSystem(), productId, away, false)).rejects.toThrow('no answer');
  await copyPicture(shop.asSystem(), productId, away, true);
  expect(await shown(shop)).toMatchObject({ thumbnailUrl: null });
});

it('calls no address inside, whatever a product says', async () => {
  const shop = await world().aShop();
  await aProduct(shop, 'https://127.0.0.1/a.png');
  await world().settle();
  expect(await shown(shop)).toMatchObject({ thumbnailUrl: null });
});
