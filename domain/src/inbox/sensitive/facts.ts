import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import type { Text } from '../../kit/words.ts';
import { inboxRead } from '../permissions.ts';

const about = {
  conversationId: Id,
  customerId: Id,
  teamId: Id.nullable(),
  assigneeId: Id.nullable(),
  secureFormId: Id,
};
const aSecureForm = <Shape extends z.ZodRawShape>(kind: string, words: Text, further: Shape) =>
  fact({
    kind,
    words,
    payload: z.object({ ...about, ...further }),
    seenWith: inboxRead,
    subject: 'conversationId',
    isOnTimeline: true,
  });

export const secureFormAsked = aSecureForm(
  'inbox.secure-form-asked',
  { zh: '请顾客安全填写敏感信息', en: 'The customer was asked for sensitive data outside the chat' },
  { expiresAt: Moment },
);
export const secureFormFilled = aSecureForm(
  'inbox.secure-form-filled',
  { zh: '顾客安全填写了敏感信息', en: 'The customer gave sensitive data outside the chat' },
  {},
);
/** Whatever was filled in is gone. */
export const secureFormRevoked = aSecureForm(
  'inbox.secure-form-revoked',
  { zh: '撤回了安全表单', en: 'A secure form was taken back' },
  { wasFilled: z.boolean() },
);
/** Somebody looked at what was filled in. */
export const secureFormSeen = fact({
  kind: 'inbox.secure-form-seen',
  words: { zh: '查看了安全表单里的内容', en: 'What a secure form holds was shown' },
  payload: z.object(about),
  seenWith: null,
  subject: 'conversationId',
});

export const secureFormFacts = [
  secureFormAsked,
  secureFormFilled,
  secureFormRevoked,
  secureFormSeen,
] as const;
