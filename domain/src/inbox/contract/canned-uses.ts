import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { cannedTones } from '../canned/tones.ts';
import { cannedManage, inboxReply } from '../permissions.ts';

export const UsedTone = z.enum(['plain', ...cannedTones]);
const Days = z.coerce.number().int().min(1).max(90).default(30);
const count = z.number().int();

/** How often each canned reply that the caller may use was sent in the last days, by anybody. Unused ones are left out. */
export const listCannedUses = endpoint('inbox.list-canned-uses', {
  method: 'GET',
  path: '/canned-replies/uses',
  may: inboxReply,
  words: { zh: '快捷回复的使用次数', en: 'How often canned replies are used' },
  query: z.strictObject({ days: Days }),
  response: z.object({
    items: z.array(z.object({ cannedReplyId: Id, uses: count, edited: count, lastUsedAt: Moment })),
  }),
});

/** One canned reply in the last days: by whom it was sent, for what reason, in which tone, and where last. */
export const showCannedUses = endpoint('inbox.show-canned-uses', {
  method: 'GET',
  path: '/canned-replies/:cannedReplyId/uses',
  may: cannedManage,
  words: { zh: '一条快捷回复的使用情况', en: 'Where a canned reply is used' },
  params: z.strictObject({ cannedReplyId: Id }),
  query: z.strictObject({ days: Days }),
  response: z.object({
    byMember: z.array(z.object({ memberId: Id.nullable(), uses: count, edited: count })),
    byReason: z.array(z.object({ reasonKey: z.string().nullable(), uses: count, edited: count })),
    byTone: z.array(z.object({ tone: UsedTone, uses: count, edited: count })),
    recent: z.array(
      z.object({ conversationId: Id, memberId: Id.nullable(), isEdited: z.boolean(), usedAt: Moment }),
    ),
  }),
});

/** After so many unchanged uses within a day somebody is told that they say the same to everybody. */
export const overusedMin = 10;
/** For so long a customer remembers what they were told. */
export const heardDays = 30;

/**
 * The canned replies that would sound stale here: sent unchanged by the caller again and again within a day, or to this
 * customer before, in whichever conversation.
 */
export const listOverusedCanned = endpoint('inbox.list-overused-canned', {
  method: 'GET',
  path: '/conversations/:conversationId/overused-canned-replies',
  may: inboxReply,
  words: { zh: '在这里显得用滥的快捷回复', en: 'Canned replies that would sound stale here' },
  params: z.strictObject({ conversationId: Id }),
  response: z.object({
    items: z.array(
      z.object({
        cannedReplyId: Id,
        /** How often the caller sent it unchanged within the last day. */
        ownUses: count,
        /** Whether this customer was sent it unchanged lately. */
        isHeard: z.boolean(),
      }),
    ),
  }),
});
