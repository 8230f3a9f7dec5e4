import { expect, it } from 'vitest';
import { Card, cardTexts, orderCard, productCard } from './card.ts';

const v7 = '019aa000-0000-7000-8000-000000000001';

const order = {
  orderId: 'o',
  title: '西湖龙井',
  number: '90',
  state: 'shipped',
  paid: 38800,
  total: 40000,
  currency: 'CNY',
} as const;

it.each([
  { why: 'what was paid', card: orderCard(order), zh: '【订单】90 西湖龙井 CNY 388.00 已发货' },
  {
    why: 'what is due while nothing was paid',
    card: orderCard({ ...order, paid: null, state: null }),
    zh: '【订单】90 西湖龙井 CNY 400.00',
  },
  {
    why: 'currencies without small coins',
    card: productCard({ productId: 'p', title: '盖碗', code: 'S', price: 1200, currency: 'JPY' }),
    zh: '【商品】S 盖碗 JPY 1200',
  },
  {
    why: 'no price',
    card: productCard({ productId: 'p', title: '盖碗', code: 'S', price: null, currency: 'CNY' }),
    zh: '【商品】S 盖碗',
  },
])('says $why', ({ card, zh }) => expect(cardTexts([card], 'zh')).toBe(zh));

it('shows the picture of a product by our own copy, and reads cards from before there were any', () => {
  const product = { productId: v7, title: '盖碗', code: 'S', price: null, currency: 'CNY' };
  expect(productCard({ ...product, thumbnailUrl: '/api/files/x' }).pictureUrl).toBe('/api/files/x');
  const { pictureFileId: _, pictureUrl: __, ...old } = productCard(product);
  expect(Card.parse(old)).toMatchObject({ pictureFileId: null, pictureUrl: null });
});
