import { isBankCard, isIdentityNumber, isOldIdentityNumber } from './numbers.ts';
import { plainDigits } from './plain-digits.ts';

/** What a text may hold that is nobody else's business. `secret`: passwords and codes. */
export const sensitiveKinds = ['identity-card', 'bank-card', 'phone', 'email', 'address', 'secret'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** Where it stands, in UTF-16 units of the text; `to` is the first unit behind it. */
export interface SensitiveSpan {
  readonly kind: SensitiveKind;
  readonly from: number;
  readonly to: number;
}

/** Digits with single blanks, dashes or points between, not inside of a word or a longer number. */
const numbers = /(?<![\dA-Za-z_#])\+?\(?\d(?:[ \-.()]{0,2}\d){5,}[Xx]?(?![\dA-Za-z_])/g;
/** Words that name a number which is nobody's secret. */
const isNamedOtherwise =
  /(?:订单|单号|运单|快递|物流|包裹|流水|编号|货号|款号|型号|商品|税号|条码|工单|order|tracking|waybill|parcel|invoice|ticket|item|sku|ref(?:erence)?|no)[\s\w.:：#号码是为]{0,8}$/i;
const isCalledPhone = /(?:电话|手机|座机|联系|号码|tel|phone|mobile|call|whatsapp)[^\d]{0,8}$/i;
const isCalledIdentity = /(?:身份证|证件|identity|\bID\b)[^\d]{0,12}$/i;
const isCalledCard = /(?:银行卡|卡号|信用卡|储蓄卡|账号|card|account)[^\d]{0,12}$/i;
const email =
  /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}(?![\w-])/g;

const han = '[\\u4e00-\\u9fff]';
const place = '(?:省|自治区|市|区|县|州|旗)';
const way = '(?:路|街|大道|巷|弄|村|镇|乡|里|小区|花园|大厦|广场|公寓|园)';
const door = '(?:号楼|号院|号|栋|幢|座|单元|室|楼|层|弄|房)';
const address = new RegExp(
  `${han}{1,7}${place}[\\u4e00-\\u9fffA-Za-z0-9 ·]{0,30}?${way}[\\u4e00-\\u9fffA-Za-z0-9 \\-]{0,16}?\\d{1,5}(?:-\\d{1,4})?${door}(?:${han}{0,8}[A-Za-z]?\\d{1,5}(?:-\\d{1,5})?${door}?){0,4}`,
  'g',
);
const westernAddress =
  /(?<![\w])\d{1,5}[A-Za-z]?,? (?:[A-Z][a-z'.-]{1,20} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct)\b\.?/g;

const secrets: readonly RegExp[] = [
  /(?:密码|口令)\s{0,3}(?:是|为|[:：=])?\s{0,3}((?!\*)[\x21-\x7e]{4,32})/g,
  /\b(?:password|passcode|passphrase|pwd|pin)\s{0,3}(?:is|[:=])\s{0,3}((?!\*)[\x21-\x7e]{4,32})/gi,
  /(?:验证码|校验码|动态码|短信码)[^\d\n]{0,6}(\d{4,8})(?!\d)/g,
  /\b(?:(?:verification|security|one-time|login|sms|auth) code|otp)\b[^\d\n]{0,6}(\d{4,8})(?!\d)/gi,
];

/**
 * What of a text is sensitive, in its order and without overlaps: identity cards with their check character, bank
 * cards of known issuers, phones, mail addresses, postal addresses, passwords and codes. Chinese and English; full-width
 * digits, blanks and dashes inside, digits spelled in Chinese. Rather misses one than takes an order number for a card.
 *
 * @example findSensitive('电话 138 1234 5678') // [{ kind: 'phone', from: 3, to: 16 }]
 */
export function findSensitive(text: string): SensitiveSpan[] {
  const plain = plainDigits(text);
  const found = [
    ...secrets.flatMap((pattern) => secretsBy(plain, pattern)),
    ...numbersIn(plain),
    ...spansOf(plain, email, 'email'),
    ...spansOf(plain, address, 'address'),
    ...spansOf(plain, westernAddress, 'address'),
  ];
  const kept: SensitiveSpan[] = [];
  for (const span of found) {
    if (kept.every((other) => span.to <= other.from || span.from >= other.to)) kept.push(span);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function spansOf(text: string, pattern: RegExp, kind: SensitiveKind): SensitiveSpan[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({
    kind,
    from: index,
    to: index + whole.length,
  }));
}

function secretsBy(text: string, pattern: RegExp): SensitiveSpan[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: value = '', index }) => {
    const to = index + whole.length;
    return { kind: 'secret', from: to - value.length, to };
  });
}

function numbersIn(text: string): SensitiveSpan[] {
  return [...text.matchAll(numbers)].flatMap(({ 0: whole, index }) => {
    const to = index + whole.length;
    const before = text.slice(Math.max(0, index - 40), index);
    if (isWithinId(before, text.slice(to, to + 40))) return [];
    const kind = kindOf(whole, before.slice(-20));
    return kind === null ? [] : [{ kind, from: index, to }];
  });
}

/** True between parts of letters and digits, as within 9f1c-0487-4785-8508-a3d2: that is an id of some machine. */
function isWithinId(before: string, after: string): boolean {
  const [lead = ''] = /[\dA-Za-z_-]*-$/.exec(before) ?? [];
  const [trail = ''] = /^-[\dA-Za-z_-]*/.exec(after) ?? [];
  return /(?=[\dA-Za-z_]*\d)(?=[\dA-Za-z_]*[A-Za-z])[\dA-Za-z_]{3,}|(?<![\dA-Za-z_])(?:[a-f]{4}|[a-f]{8}|[a-f]{12})(?![\dA-Za-z_])/i.test(
    `${lead} ${trail}`,
  );
}

function kindOf(written: string, before: string): SensitiveKind | null {
  const bare = written.replace(/[ \-.()]/g, '');
  const isOther = isNamedOtherwise.test(before) && !isCalledPhone.test(before);
  if (isIdentityNumber(bare) && !isOther) return 'identity-card';
  if (isOldIdentityNumber(bare) && isCalledIdentity.test(before)) return 'identity-card';
  if (isOther && !isCalledCard.test(before)) return null;
  if (isBankCard(bare, isCalledCard.test(before))) return 'bank-card';
  return isPhone(bare, written, isCalledPhone.test(before)) ? 'phone' : null;
}

function isPhone(bare: string, written: string, isCalled: boolean): boolean {
  if (/^(?:\+?86|0086)?1[3-9]\d{9}$/.test(bare)) return true;
  if (/^\+\d{8,15}$/.test(bare)) return true;
  // A landline is only known by its area code set apart, or by somebody calling it a phone.
  const isApart = /^\(?0\d{2,3}\)?[ -]/.test(written);
  return (isApart || isCalled) && /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/.test(bare);
}
