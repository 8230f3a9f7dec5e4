import { expect, it } from 'vitest';
import { isSignedQuery } from './signed-query.ts';

/** The example of Shopify's own papers. */
const query = {
  code: '0907a61c0c8d55e99db179b68161bc00',
  hmac: '700e2dadb827fcc8609e9d5ce208b2e9cdaab9df07390d2cbca10d7c328fc4bf',
  shop: 'some-shop.myshopify.com',
  state: '0.6784241404160823',
  timestamp: '1337178173',
};

it('believes what Shopify signed, in whatever order it comes', () => {
  expect(isSignedQuery('hush', query)).toBe(true);
  expect(isSignedQuery('hush', Object.fromEntries(Object.entries(query).toReversed()))).toBe(true);
});

it.each([
  { why: 'another secret signed it', secret: 'hush!', brought: query },
  { why: 'the shop is another one', secret: 'hush', brought: { ...query, shop: 'other.myshopify.com' } },
  { why: 'something was added', secret: 'hush', brought: { ...query, host: 'x' } },
  { why: 'something is missing', secret: 'hush', brought: { ...query, code: undefined } },
  { why: 'nobody signed it', secret: 'hush', brought: { ...query, hmac: undefined } },
  { why: 'the signature comes twice', secret: 'hush', brought: { ...query, hmac: [query.hmac, query.hmac] } },
  { why: 'the signature is no such number', secret: 'hush', brought: { ...query, hmac: 'é'.repeat(64) } },
])('believes nothing when $why', ({ secret, brought }) => {
  expect(isSignedQuery(secret, brought)).toBe(false);
});
