import { z } from 'zod';
import { type FactKind, fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import type { Text } from '../../kit/words.ts';
import { readMails } from '../permissions.ts';

const payload = z.object({ mailId: Id });

function mailFact(kind: string, words: Text): FactKind<typeof payload> {
  return fact({ kind: `platform.${kind}`, payload, words, seenWith: readMails, subject: 'mailId' });
}

export const mailHeld = mailFact('mail-held', {
  zh: '没有邮件服务器，邮件等待转交',
  en: 'Mail held: there is no mail server',
});
export const mailSent = mailFact('mail-sent', { zh: '邮件已发出', en: 'Mail sent' });
export const mailFailed = mailFact('mail-failed', { zh: '邮件无法送达', en: 'Mail could not be delivered' });
export const mailRetried = mailFact('mail-retried', { zh: '重新发送邮件', en: 'Mail tried again' });
export const mailHandedOn = mailFact('mail-handed-on', {
  zh: '邮件由人工转交',
  en: 'Mail handed on by hand',
});
