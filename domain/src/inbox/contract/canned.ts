import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line, Moment } from '../../kit/shapes.ts';
import { inboxReply } from '../permissions.ts';
import { MaybeText } from './shapes.ts';

/** What is typed behind the slash: one word of letters of any script, digits, `_` and `-`. */
const Shortcut = z
  .string()
  .min(1)
  .max(40)
  .refine((text) => /^[\p{L}\p{N}_-]+$/u.test(text));

const toneTexts = z.strictObject({ textZh: MaybeText, textEn: MaybeText }).optional();
const CannedTones = z.strictObject({ formal: toneTexts, warm: toneTexts, short: toneTexts });

/**
 * An answer kept ready, called by `/shortcut`. What stands in its places, such as `{{customer}}`, says `fillCanned`.
 * One language may be empty; then the other is used. `tones` says the same more formally, warmly or shortly.
 */
export const CannedReply = z.object({
  cannedReplyId: Id,
  shortcut: z.string(),
  title: z.string(),
  textZh: z.string(),
  textEn: z.string(),
  tones: CannedTones,
  /** Whose it is: a member's own; null for the whole shop's. */
  ownerId: Id.nullable(),
  useCount: z.number().int(),
  changedAt: Moment,
});
export type CannedReply = z.infer<typeof CannedReply>;

const fields = { shortcut: Shortcut, title: Line(80), textZh: MaybeText, textEn: MaybeText };
const changes = { ...fields, tones: CannedTones };
const canned = z.strictObject({ cannedReplyId: Id });

/** The shop's and the caller's own. */
export const listCannedReplies = endpoint('inbox.list-canned-replies', {
  method: 'GET',
  path: '/canned-replies',
  may: inboxReply,
  words: { zh: '列出快捷回复', en: 'List canned replies' },
  response: z.object({ items: z.array(CannedReply) }),
});

/** One's own needs no further right; one of the shop's needs the right to manage them. */
export const createCannedReply = endpoint('inbox.create-canned-reply', {
  method: 'POST',
  path: '/canned-replies',
  may: inboxReply,
  words: { zh: '新建快捷回复', en: 'Create a canned reply' },
  body: z
    .strictObject({ ...fields, tones: CannedTones.default({}), isOwn: z.boolean() })
    .refine((it) => it.textZh !== '' || it.textEn !== ''),
  response: CannedReply,
});

export const changeCannedReply = endpoint('inbox.change-canned-reply', {
  method: 'PATCH',
  path: '/canned-replies/:cannedReplyId',
  may: inboxReply,
  words: { zh: '修改快捷回复', en: 'Change a canned reply' },
  params: canned,
  body: z.strictObject(changes).partial(),
  response: CannedReply,
});

export const deleteCannedReply = endpoint('inbox.delete-canned-reply', {
  method: 'DELETE',
  path: '/canned-replies/:cannedReplyId',
  may: inboxReply,
  words: { zh: '删除快捷回复', en: 'Delete a canned reply' },
  params: canned,
  response: Done,
});
