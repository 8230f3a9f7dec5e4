import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { askedKinds } from '../../kit/sensitive/sensitive-question.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { conversationParams } from '../contract/shapes.ts';
import { inboxRead, inboxReply, inboxSeeSensitive } from '../permissions.ts';

/** How long a secure form can stay open, hours. */
export const secureFormHoursMax = 168;

/** `expired` follows from its moment; `revoked` ones hold nothing any more. */
const secureFormStates = ['asked', 'filled', 'expired', 'revoked'] as const;

export const SecureForm = z.object({
  secureFormId: Id,
  asks: z.array(z.enum(askedKinds)),
  state: z.enum(secureFormStates),
  askedBy: Id.nullable(),
  askedAt: Moment,
  expiresAt: Moment,
  filledAt: Moment.nullable(),
});
export type SecureForm = z.infer<typeof SecureForm>;

/** Sends the customer a link that opens once, to a page outside of the chat. */
export const askSecurely = endpoint('inbox.ask-securely', {
  method: 'POST',
  path: '/conversations/:conversationId/secure-forms',
  may: inboxReply,
  words: { zh: '请顾客在安全表单里填写', en: 'Ask the customer for sensitive data' },
  params: conversationParams,
  body: z.strictObject({
    clientMessageId: Id,
    asks: z
      .array(z.enum(askedKinds))
      .min(1)
      .max(askedKinds.length)
      .refine((asks) => new Set(asks).size === asks.length),
    hours: z.number().int().min(1).max(secureFormHoursMax).default(24),
  }),
  response: SecureForm,
});

export const listSecureForms = endpoint('inbox.list-secure-forms', {
  method: 'GET',
  path: '/conversations/:conversationId/secure-forms',
  may: inboxRead,
  words: { zh: '列出会话的安全表单', en: 'List the secure forms of a conversation' },
  params: conversationParams,
  response: z.object({ items: z.array(SecureForm) }),
});

/** What was filled in; that it was looked at is recorded. */
export const seeSecureForm = endpoint('inbox.see-secure-form', {
  method: 'POST',
  path: '/secure-forms/:secureFormId/see',
  may: inboxSeeSensitive,
  words: { zh: '查看安全表单里的内容', en: 'Show what a secure form holds' },
  params: z.strictObject({ secureFormId: Id }),
  response: z.object({ answers: z.array(z.object({ of: z.enum(askedKinds), text: z.string() })) }),
});

export const revokeSecureForm = endpoint('inbox.revoke-secure-form', {
  method: 'POST',
  path: '/secure-forms/:secureFormId/revoke',
  may: inboxReply,
  words: { zh: '撤回安全表单并删除内容', en: 'Take back a secure form and delete what it holds' },
  params: z.strictObject({ secureFormId: Id }),
  response: SecureForm,
});

const shop = z.strictObject({ shopKey: z.string().max(30) });
/** 256 random bits of the link. */
const key = z.string().regex(/^[\w-]{43}$/);

export const openSecureForm = endpoint('inbox.open-secure-form', {
  method: 'POST',
  path: '/portals/:shopKey/secure-form',
  may: 'anyone',
  words: { zh: '打开安全表单', en: 'Open a secure form' },
  params: shop,
  body: z.strictObject({ key }),
  callsPerMinute: 30,
  response: z.object({ form: FormDefinition, expiresAt: Moment }),
});

export const fillSecureForm = endpoint('inbox.fill-secure-form', {
  method: 'POST',
  path: '/portals/:shopKey/secure-form/answers',
  may: 'anyone',
  words: { zh: '提交安全表单', en: 'Fill in a secure form' },
  params: shop,
  body: z.strictObject({ key, answers: z.record(z.string().max(40), z.string().max(1000)) }),
  bodyBytesMax: 16 * 1024,
  callsPerMinute: 10,
  response: Done,
});
