import { z } from 'zod';
import { customersEdit } from '../../customers/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';
import { Conversation, conversationParams } from '../contract/shapes.ts';
import { inboxRead, inboxReply } from '../permissions.ts';
import { Way, wayReasons } from './shapes.ts';

/** By which ways the customer of a conversation can be reached, the present one first. */
export const listWays = endpoint('inbox.list-ways', {
  method: 'GET',
  path: '/conversations/:conversationId/ways',
  may: inboxReply,
  words: { zh: '列出会话可以改走的渠道', en: 'List by which channels a conversation can go on' },
  params: conversationParams,
  response: z.object({ items: z.array(Way) }),
});

/** Has a conversation go on another way, with its history. `from` is the way that was seen as the present one. */
export const takeWay = endpoint('inbox.take-way', {
  method: 'POST',
  path: '/conversations/:conversationId/way',
  may: inboxReply,
  words: { zh: '让会话改走另一个渠道', en: 'Have a conversation go on by another channel' },
  params: conversationParams,
  body: z.strictObject({
    key: z.string().min(1).max(200),
    from: z.string().max(200).nullable().default(null),
    why: z.enum(wayReasons),
  }),
  response: Conversation,
});

/** How it is known which channel a customer prefers: they said so, a colleague did, or what they use shows it. */
const preferenceSources = ['customer', 'member', 'use'] as const;

export const ChannelPreference = z.object({
  channel: z.string().nullable(),
  source: z.enum(preferenceSources).nullable(),
  /** What their latest conversations show, whatever was said. */
  used: z.string().nullable(),
  /** Channels that the shop has, and that can be chosen. */
  choices: z.array(z.string()),
});
export type ChannelPreference = z.infer<typeof ChannelPreference>;

/** Which channel a customer prefers, and how that is known. */
export const readPreference = endpoint('inbox.read-preference', {
  method: 'GET',
  path: '/customers/:customerId/preference',
  may: inboxRead,
  words: { zh: '查看顾客喜欢用的渠道', en: 'Which channel a customer prefers' },
  params: z.strictObject({ customerId: Id }),
  response: ChannelPreference,
});

const Chosen = z.strictObject({ channel: z.string().min(1).max(40).nullable() });

/** Notes which channel a customer prefers; null leaves it to what they use. */
export const notePreference = endpoint('inbox.note-preference', {
  method: 'PUT',
  path: '/customers/:customerId/preference',
  may: customersEdit,
  words: { zh: '记下顾客喜欢用的渠道', en: 'Note which channel a customer prefers' },
  params: z.strictObject({ customerId: Id }),
  body: Chosen,
  response: ChannelPreference,
});

/** Which channel the caller prefers, and by which the shop can write to them. */
export const readOwnPreference = endpoint('inbox.read-own-preference', {
  method: 'GET',
  path: '/widget/preference',
  may: 'visitor',
  words: { zh: '顾客查看自己喜欢的渠道', en: 'A customer sees which channel they prefer' },
  /** Channels with their names in the caller’s language. */
  response: z.object({
    channel: z.string().nullable(),
    choices: z.array(z.object({ channel: z.string(), name: z.string() })),
  }),
});

/** Says by which channel the caller would rather hear from the shop. */
export const stateOwnPreference = endpoint('inbox.state-own-preference', {
  method: 'POST',
  path: '/widget/preference',
  may: 'visitor',
  words: { zh: '顾客选择自己喜欢的渠道', en: 'A customer says which channel they prefer' },
  body: Chosen,
  callsPerMinute: 30,
  response: readOwnPreference.response,
});
