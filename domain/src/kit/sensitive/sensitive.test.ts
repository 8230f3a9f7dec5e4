import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSensitive } from './find-sensitive.ts';
import { maskSensitive, unmaskedFrom } from './mask-sensitive.ts';
import { isIdentityNumber, isLuhn } from './numbers.ts';

const seen = (text: string) =>
  findSensitive(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

describe('finds', () => {
  it.each([
    {
      text: '我的身份证是11010519491231002X',
      found: ['identity-card 11010519491231002X'],
      why: 'the check character is right',
    },
    {
      text: '证件 110105 19491231 002x',
      found: ['identity-card 110105 19491231 002x'],
      why: 'blanks and a small x',
    },
    {
      text: '身份证号：１１０１０５１９４９１２３１００２Ｘ',
      found: ['identity-card １１０１０５１９４９１２３１００２Ｘ'],
      why: 'full-width',
    },
    {
      text: '身份证110105491231002',
      found: ['identity-card 110105491231002'],
      why: 'the old form, called by its name',
    },
    {
      text: '卡号 6222 0212 3456 7890 128',
      found: ['bank-card 6222 0212 3456 7890 128'],
      why: 'UnionPay, in groups',
    },
    {
      text: 'my card is 4111-1111-1111-1111',
      found: ['bank-card 4111-1111-1111-1111'],
      why: 'Visa, with dashes',
    },
    { text: 'Amex 378282246310005 please', found: ['bank-card 378282246310005'], why: 'fifteen digits' },
    { text: '打我电话13812345678', found: ['phone 13812345678'], why: 'a mobile' },
    { text: '138-1234-5678', found: ['phone 138-1234-5678'], why: 'dashes' },
    { text: '+86 138 1234 5678', found: ['phone +86 138 1234 5678'], why: 'with the country' },
    { text: 'Tel-13812345678', found: ['phone 13812345678'], why: 'a dash behind a word is no id' },
    { text: '一三八一二三四五六七八', found: ['phone 一三八一二三四五六七八'], why: 'spelled out' },
    { text: '座机 010-62345678', found: ['phone 010-62345678'], why: 'an area code set apart' },
    { text: 'call +44 20 7946 0958', found: ['phone +44 20 7946 0958'], why: 'another country' },
    {
      text: '邮箱 lin.fang+tea@example.com.cn。',
      found: ['email lin.fang+tea@example.com.cn'],
      why: 'a mail address',
    },
    {
      text: '寄到浙江省杭州市余杭区文一西路969号3幢502室',
      found: ['address 寄到浙江省杭州市余杭区文一西路969号3幢502室'],
      why: 'a door',
    },
    {
      text: 'ship to 221B Baker Street, London',
      found: ['address 221B Baker Street'],
      why: 'an English street',
    },
    { text: '密码是abc12345', found: ['secret abc12345'], why: 'a password is said' },
    { text: 'My password: hunter2!', found: ['secret hunter2!'], why: 'a password is said' },
    { text: '验证码 482913', found: ['secret 482913'], why: 'a code is said' },
    { text: 'the verification code is 482913', found: ['secret 482913'], why: 'a code is said' },
    {
      text: '电话13812345678，卡号6222021234567890128',
      found: ['phone 13812345678', 'bank-card 6222021234567890128'],
      why: 'two',
    },
  ])('$found: $why', ({ text, found }) => expect(seen(text)).toEqual(found));
});

describe('leaves alone', () => {
  it.each([
    { text: '订单号 6222021234567890128', why: 'somebody calls it an order' },
    { text: 'order number 4111111111111111', why: 'somebody calls it an order' },
    { text: '我的单是 2026100122001112', why: 'no issuer begins like that, whatever its sum' },
    { text: '4111111111111112', why: 'Luhn’s sum is wrong' },
    { text: '110105194912310021', why: 'the check character is wrong' },
    { text: '110105194913310021', why: 'there is no thirteenth month' },
    { text: '运单 YT8000000000123 到哪了', why: 'a tracking number begins with letters' },
    { text: '快递单号 773012345678901', why: 'somebody calls it a parcel' },
    { text: '物流单号13812345678', why: 'somebody calls it a parcel, though a phone looks the same' },
    { text: '10086 还是 95588', why: 'short numbers are the world’s' },
    { text: '400-820-8820', why: 'a hotline is no secret' },
    { text: '这款 12345678 有货吗', why: 'eight digits are anything' },
    { text: '2026-10-01 10:00:00', why: 'a date' },
    { text: '¥12,999.00', why: 'an amount' },
    { text: '三七二十一', why: 'a saying' },
    { text: '密码错误怎么办', why: 'nothing is given away' },
    { text: 'I forgot my password', why: 'nothing is given away' },
    { text: '优惠码 482913', why: 'a coupon is no code' },
    { text: '杭州市有货吗', why: 'a city is no address' },
    { text: '110105491231002', why: 'the old form has no check: nobody says what it is' },
    { text: '9f1c2d3e-0487-4785-8508-a3d2b1c0f9e8', why: 'a machine’s id only looks like an area code' },
    { text: 'ref 13812345-6789-beef', why: 'an id may begin with digits' },
    { text: '', why: 'nothing is there' },
  ])('$text: $why', ({ text }) => {
    expect(seen(text)).toEqual([]);
    expect(maskSensitive(text)).toBe(text);
  });
});

it.each([
  { text: '电话 138 1234 5678 谢谢', masked: '电话 ****5678 谢谢' },
  { text: '身份证11010519491231002X', masked: '身份证****2X' },
  { text: '密码是abc12345', masked: '密码是****' },
  { text: 'a@example.com, b', masked: '****, b' },
])('shows $text as $masked', ({ text, masked }) => expect(maskSensitive(text)).toBe(masked));

it.each([
  {
    edited: '新电话 ****5678，急',
    meant: '新电话 13812345678，急',
    why: 'a mask that stands is what it hides',
  },
  { edited: '****5678', meant: '13812345678', why: 'the mask of another kind is not mistaken for it' },
  { edited: '改为 ****9999', meant: '改为 ****9999', why: 'a mask that was changed is what was made of it' },
  { edited: '没有了', meant: '没有了', why: 'what was taken out stays out' },
])('keeps what masks hide: $why', ({ edited, meant }) =>
  expect(unmaskedFrom(edited, 'a@b.cn 电话 13812345678')).toBe(meant),
);

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

it('takes hardly any order number for a card: 18 digits that begin as platforms’ do', () => {
  const found = fc
    .sample(digits(15), { numRuns: 2_000, seed: 7 })
    .filter((rest) => seen(`我的订单 290${rest}`).length > 0);
  const bare = fc
    .sample(digits(15), { numRuns: 2_000, seed: 8 })
    .filter((rest) => seen(`290${rest}`).length > 0);
  expect([found.length, bare.length]).toEqual([0, 0]);
});

it('knows every number with a right check character and none with a wrong one', () => {
  const born = fc.tuple(
    digits(4),
    fc.integer({ min: 1950, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    digits(3),
  );
  fc.assert(
    fc.property(born, ([area, year, month, serial]) => {
      const body = `11${area}${year}${String(month).padStart(2, '0')}15${serial}`;
      expect([...'0123456789X'].filter((check) => isIdentityNumber(body + check))).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});

it('completes any digits to a number of Luhn in one way', () => {
  fc.assert(
    fc.property(digits(15), (body) => {
      expect([...'0123456789'].filter((check) => isLuhn(body + check))).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});

it('leaves nothing to be found where it has masked, and touches nothing else', () => {
  const secret = fc.constantFrom('13812345678', '11010519491231002X', 'a@b.cn', '6222021234567890128');
  const harmless = fc.constantFrom('你好', '谢谢', '订单 8877', 'ok', '茶很好');
  fc.assert(
    fc.property(fc.array(fc.tuple(harmless, secret), { maxLength: 5 }), (pairs) => {
      const masked = maskSensitive(pairs.map(([word, hidden]) => `${word}，${hidden}`).join('，'));
      expect(findSensitive(masked)).toEqual([]);
      for (const [word, hidden] of pairs) {
        expect(masked).toContain(word);
        expect(masked).not.toContain(hidden);
      }
    }),
    { numRuns: 200 },
  );
});

it('reads ten thousand characters in a moment, whatever stands in them', () => {
  const texts = [
    '1'.repeat(10_000),
    '1 '.repeat(5_000),
    'a@'.repeat(5_000),
    '市区路'.repeat(3_300),
    '密码 '.repeat(3_000),
  ];
  const start = performance.now();
  for (const text of texts) findSensitive(text);
  // Generous: what this guards against takes minutes.
  expect(performance.now() - start).toBeLessThan(3_000);
});
