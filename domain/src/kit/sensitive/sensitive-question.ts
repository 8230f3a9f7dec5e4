import { z } from 'zod';
import { accept, decline, questionKind } from '../form/question-kind.ts';
import { defineWords } from '../words.ts';
import { findSensitive } from './find-sensitive.ts';
import { isIdentityNumber, isLuhn } from './numbers.ts';
import { plainDigits } from './plain-digits.ts';

/** What a customer can be asked for outside of the chat; `free` is anything that fits none of the others. */
export const askedKinds = ['identity-card', 'bank-card', 'phone', 'address', 'free'] as const;
export type AskedKind = (typeof askedKinds)[number];

const reasons = defineWords('sensitive-question', {
  label: { zh: '敏感信息', en: 'Sensitive' },
  empty: { zh: '请填写。', en: 'Please fill this in.' },
  tooLong: { zh: '最多 {max} 个字。', en: 'At most {max} characters.' },
  identityCard: {
    zh: '身份证号不对：请检查 18 位号码和最后的校验位。',
    en: 'This is no identity number: check its 18 characters.',
  },
  bankCard: { zh: '卡号不对：请逐位核对。', en: 'This is no card number: check its digits.' },
  phone: { zh: '这不像电话号码。', en: 'This is no phone number.' },
});

const lengthMax = 300;
const bare = (text: string): string => plainDigits(text).replace(/[ \-.()]/g, '');

/** A line that is nobody else's business: identity cards with their check character, bank cards by Luhn's sum. */
export const sensitiveQuestion = questionKind({
  key: 'sensitive',
  words: reasons.label,
  settings: z.strictObject({ of: z.enum(askedKinds) }),
  field: () => ({ type: 'text' }),
  check: ({ of }, answer) => {
    const text = typeof answer === 'string' ? answer.replaceAll('\u0000', '').toWellFormed().trim() : '';
    if (text === '') return decline(reasons.empty);
    if (text.length > lengthMax) return decline({ ...reasons.tooLong, ...filled(reasons.tooLong) });
    if (of === 'identity-card') {
      return isIdentityNumber(bare(text)) ? accept(bare(text).toUpperCase()) : decline(reasons.identityCard);
    }
    if (of === 'bank-card') {
      const isCard = /^\d{13,19}$/.test(bare(text)) && isLuhn(bare(text));
      return isCard ? accept(bare(text)) : decline(reasons.bankCard);
    }
    if (of === 'phone') return isPhone(text) ? accept(text) : decline(reasons.phone);
    return accept(text);
  },
});

function filled({ zh, en }: { zh: string; en: string }) {
  const put = (text: string): string => text.replace('{max}', String(lengthMax));
  return { zh: put(zh), en: put(en) };
}

function isPhone(text: string): boolean {
  const [found] = findSensitive(`电话 ${text}`);
  return found?.kind === 'phone' || /^\+?\d{7,15}$/.test(bare(text));
}
