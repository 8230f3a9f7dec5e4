import { expect, it } from 'vitest';
import { decrypt } from '../../../test/stand-ins/push-service.ts';
import { encryptPush, isPointOfCurve, pushBytesMax } from './encrypt-push.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

/** RFC 8291, appendix A. */
const browser = {
  privateKey: bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
  keys: {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};
const draw = {
  salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
  privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
};
const said = 'When I grow up, I want to be a watermelon';
const encrypted =
  'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';

const read = (body: Buffer): string =>
  decrypt(body, browser.privateKey, bytes(browser.keys.auth)).toString('utf8');

it('makes of the example of RFC 8291 what stands there, byte for byte', () => {
  expect(encryptPush(Buffer.from(said), browser.keys, draw).toString('base64url')).toBe(encrypted);
  expect(read(bytes(encrypted))).toBe(said);
});

it.each(['', 'a', '您好，已寄出。'.repeat(100)])('is read by its browser alone', (text) => {
  const body = encryptPush(Buffer.from(text), browser.keys);
  expect(read(body)).toBe(text);
  expect(() => decrypt(body, draw.privateKey, bytes(browser.keys.auth))).toThrow();
  expect(encryptPush(Buffer.from(text), browser.keys).equals(body)).toBe(false);
});

it('is not read when a byte of it was altered', () => {
  const body = encryptPush(Buffer.from(said), browser.keys);
  for (const at of [3, 40, 90, body.length - 1]) {
    const altered = Buffer.from(body);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect(() => read(altered)).toThrow();
  }
});

it('fits into what push services take, to the last byte, and is refused beyond', () => {
  expect(encryptPush(Buffer.alloc(pushBytesMax, 'x'), browser.keys)).toHaveLength(4096);
  expect(() => encryptPush(Buffer.alloc(pushBytesMax + 1), browser.keys)).toThrow('at most');
});

it.each([
  { why: 'a key of a browser', key: browser.keys.p256dh, is: true },
  { why: 'no point of the curve', key: `B${'A'.repeat(86)}`, is: false },
  { why: 'too short', key: 'BAAA', is: false },
])('tells $why', ({ key, is }) => {
  expect(isPointOfCurve(key)).toBe(is);
});
