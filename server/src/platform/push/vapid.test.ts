import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BareShop, openBareShop } from '../../../test/bare-shop.ts';
import { isSigned } from '../../../test/stand-ins/push-service.ts';
import { secretsFrom } from '../secrets.ts';
import { vapidHeader, vapidKeys } from './vapid.ts';

let shop: BareShop;
beforeAll(async () => {
  shop = await openBareShop({ config: { publicUrl: 'https://help.example' } });
});
afterAll(() => shop.close());

/** RFC 8292, 2.4: signed by somebody else, which is what our test's push service must be able to tell. */
const published = {
  header:
    'vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA, k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs',
  key: 'BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs',
  at: new Date(1_453_523_768_000 - 3600_000),
};
const service = 'https://push.example.net';

it('is read as RFC 8292 writes it', () => {
  const { header, key, at } = published;
  expect(isSigned(header, key, service, at)).toBe(true);
  expect(isSigned(header, key, 'https://other.example', at)).toBe(false);
  expect(isSigned(header, key, service, new Date(at.getTime() + 3601_000))).toBe(false);
  expect(isSigned(header.replace('i3CYb7', 'i3CYb8'), key, service, at)).toBe(false);
});

it('says who sends: for one push service, for less than a day, with the key that browsers subscribe with', () => {
  const { system } = shop;
  const header = vapidHeader(system, new URL(`${service}/p/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV`));
  const { publicKey } = vapidKeys.of(system);
  expect(isSigned(header, publicKey, service, system.now())).toBe(true);
  expect(isSigned(header, publicKey, 'https://push.example.org', system.now())).toBe(false);
  expect(Buffer.from(header.split('.')[1] ?? '', 'base64url').toString()).toContain(
    '"sub":"https://help.example"',
  );
});

it('follows from the root secret: every process of a server has the same, and no other server', () => {
  const { publicKey } = vapidKeys.of(shop.system);
  const secrets = secretsFrom('the root secret of another server, and of no other');
  expect(vapidKeys.of({ ...shop.system }).publicKey).toBe(publicKey);
  expect(vapidKeys.of({ ...shop.system, secrets }).publicKey).not.toBe(publicKey);
});
