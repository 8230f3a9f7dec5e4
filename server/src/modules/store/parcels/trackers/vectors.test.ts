import { expect, it } from 'vitest';
import { cainiao, digestOf } from './cainiao.ts';
import { kuaidi100, queryForm, signOf } from './kuaidi100.ts';

const keys = { account: 'SYNTHCUSTOMER0000000000000000001', secret: 'synthKey12345', salt: 'zhiyinSalt' };
/** As another implementation made it, byte for byte. */
const push = {
  param:
    '{"status":"polling","billstatus":"got","message":"","lastResult":{"message":"ok","state":"0","status":"200","condition":"00","ischeck":"0","com":"yuantong","nu":"YT0000000000001","data":[{"context":"【杭州市】快件离开【杭州中心】","time":"2026-11-01 10:00:00","ftime":"2026-11-01 10:00:00","status":"在途"}]}}',
  sign: '6710B789E29BDFF6DB4DA39FC874CD6E',
};
const link = {
  logistics_interface: '{"mailNo":"YT0000000000001","cpCode":"YTO"}',
  data_digest: '92kUDvOA8QPyyNyt4SShsA==',
};

it('signs a question to 快递100 as others do', () => {
  const asked = { carrierCode: 'yuantong', trackingNumber: 'YT0000000000001', phone: '' };
  expect(queryForm(keys, asked)).toMatchObject({
    customer: keys.account,
    sign: 'AC8AF6419EAA03A317433AE62EDAAE88',
  });
});

it('believes a push of 快递100 that others signed, and reads it', () => {
  expect(signOf(push.param, keys.salt)).toBe(push.sign);
  expect(kuaidi100.isGenuine(keys, push)).toBe(true);
  expect(kuaidi100.read(push)).toEqual({
    trackingNumber: 'YT0000000000001',
    state: 'moving',
    steps: [{ at: '2026-11-01T02:00:00.000Z', place: null, said: '【杭州市】快件离开【杭州中心】' }],
    ended: null,
  });
});

it.each([
  { why: 'one byte of it is another', given: { ...push, param: push.param.replace('10:00:00', '10:00:01') } },
  { why: 'it is signed for another shop', given: { ...push, sign: signOf(push.param, 'another salt') } },
  { why: 'it is not signed', given: { param: push.param } },
  { why: 'the signature is cut', given: { ...push, sign: push.sign.slice(0, 16) } },
  { why: 'there is nothing in it', given: {} },
])('believes no push of 快递100 when $why', ({ given }) => {
  expect(kuaidi100.isGenuine(keys, given)).toBe(false);
});

it('tells a refusal in words that the database takes', async () => {
  const body = Buffer.from(JSON.stringify({ result: false, returnCode: '701', message: '拒\0绝\ud83d' }));
  const line = {
    keys,
    pushUrl: 'https://shop.example/p',
    call: async () => ({ status: 200, headers: {}, body }),
  };
  const asked = { carrierCode: 'yuantong', trackingNumber: 'YT0000000000001', phone: '' };
  const detail = '701 拒绝\ufffd';
  expect(await kuaidi100.follow(line, asked)).toEqual({ kind: 'refused', detail });
});

it('digests for LINK as others do, and believes what is digested so', () => {
  const secret = 'cainiaoSecret';
  expect(digestOf(link.logistics_interface, secret)).toBe(link.data_digest);
  expect(cainiao.isGenuine({ ...keys, secret }, link)).toBe(true);
  expect(cainiao.isGenuine({ ...keys, secret: 'another' }, link)).toBe(false);
  const altered = { ...link, logistics_interface: link.logistics_interface.replace('YTO', 'STO') };
  expect(cainiao.isGenuine({ ...keys, secret }, altered)).toBe(false);
});
