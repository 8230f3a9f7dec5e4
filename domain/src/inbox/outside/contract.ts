import { z } from 'zod';
import { channelFailures, MessageTemplate, QuotaLeft } from '../../channels/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { Message } from '../contract/shapes.ts';
import { inboxRead, inboxReply } from '../permissions.ts';

/** What becomes of a message that goes out through a vendor; while it is being sent it still waits. */
export const deliveryStates = ['waiting', 'sending', 'sent', 'delivered', 'read', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const Delivery = z.object({
  messageId: Id,
  number: z.number().int(),
  state: z.enum(deliveryStates),
  /** Why it is not there yet, or will not be. */
  failure: z.enum(channelFailures).nullable(),
  /** In the vendor's own words. */
  failureDetail: z.string().nullable(),
  tries: z.number().int(),
  nextTryAt: Moment.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

const Text = z.object({ zh: z.string(), en: z.string() });

/** Which way what the shop writes goes out, and whether it may now. */
const WayOut = z.object({
  accountId: Id,
  accountName: z.string(),
  isOff: z.boolean(),
  isTroubled: z.boolean(),
  reply: z.enum(['open', 'closed', 'used-up']),
  /** Until when and how often the shop may still write; null without such a limit, or when it may not. */
  until: Moment.nullable(),
  left: z.number().int().nullable(),
  /** Of how many replies those are what is left; null where only time counts. */
  max: z.number().int().nullable(),
  /** What the vendor still takes from the whole shop; null where it sets no such limit. */
  quota: QuotaLeft.nullable(),
  /** What can be done when it may not. */
  afterWindow: Text.nullable(),
  /** Whether the vendor has approved texts that go all the same. */
  hasTemplates: z.boolean(),
});

/** `way` is null for a conversation of one of our own channels, and where the vendor's thread is gone. */
export const readOutside = endpoint('inbox.read-outside', {
  method: 'GET',
  path: '/conversations/:conversationId/outside',
  may: inboxRead,
  words: { zh: '查看会话在外部渠道的情况', en: 'How a conversation stands with its vendor' },
  params: z.strictObject({ conversationId: Id }),
  /** `deliveries` are the latest, newest first; `recalled` the numbers of messages that the customer took back. */
  response: z.object({
    way: WayOut.nullable(),
    deliveries: z.array(Delivery),
    recalled: z.array(z.number().int()),
  }),
});

export const sendAgain = endpoint('inbox.send-again', {
  method: 'POST',
  path: '/conversations/:conversationId/messages/:messageId/send-again',
  may: inboxReply,
  words: { zh: '再次发送没有送出的消息', en: 'Send a message again that did not go out' },
  params: z.strictObject({ conversationId: Id, messageId: Id }),
  response: Done,
});

const conversation = z.strictObject({ conversationId: Id });

/** The approved texts that may be sent once the vendor's window is closed. */
export const listTemplates = endpoint('inbox.list-templates', {
  method: 'GET',
  path: '/conversations/:conversationId/templates',
  may: inboxReply,
  words: { zh: '列出平台审核过的消息模板', en: 'List the vendor’s approved templates' },
  params: conversation,
  callsPerMinute: 60,
  response: z.object({ items: z.array(MessageTemplate) }),
});

export const sendTemplate = endpoint('inbox.send-template', {
  method: 'POST',
  path: '/conversations/:conversationId/templates',
  may: inboxReply,
  words: { zh: '发送平台审核过的消息模板', en: 'Send one of the vendor’s approved templates' },
  params: conversation,
  body: z.strictObject({
    clientMessageId: Id,
    template: z.string().min(1).max(2000),
    /** What fills it, in the order of its fields. */
    values: z.array(z.string().max(1000)).max(50),
  }),
  response: Message,
});
