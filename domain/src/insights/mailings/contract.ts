import { z } from 'zod';
import { weekdays } from '../../kit/calendar/weekday.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { readMetrics } from '../../platform/index.ts';
import { View } from '../dashboards/view.ts';
import { mailingTurns } from './next-mailing.ts';

/** Formats that are mailed: what is read, and what is counted on. */
export const mailedFormats = ['pdf', 'png', 'xlsx'] as const;

/** Most members who receive one, and most mailings of one shop. */
export const receiversMax = 50;
export const mailingsMax = 200;

/** What its maker decides. */
const parts = {
  /** A ready dashboard's key, or the id of one that a member made. */
  dashboard: z.string().regex(/^[a-z0-9-]{1,40}$/),
  formats: z.array(z.enum(mailedFormats)).min(1).max(mailedFormats.length),
  /** How it is looked at. Days that are fixed would say the same for ever. */
  view: View.refine(({ span }) => span !== 'custom'),
  every: z.enum(mailingTurns),
  weekday: z.enum(weekdays),
  monthDay: z.int().min(1).max(31),
  /** By the shop's clock. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  receiverIds: z.array(Id).min(1).max(receiversMax),
  /** Sends nothing when nothing happened in its period. */
  isQuiet: z.boolean(),
  /** False while it is paused. */
  isOn: z.boolean(),
};

export const MailingDraft = z.strictObject(parts);
export type MailingDraft = z.infer<typeof MailingDraft>;

/** What came of one mail to one receiver. */
export const postOutcomes = [
  'waiting',
  'sent',
  'failed',
  'nothing',
  'not-theirs',
  'gone',
  'too-large',
  'no-server',
] as const;
export type PostOutcome = (typeof postOutcomes)[number];

export const MailingPost = z.object({
  memberId: Id,
  at: Moment,
  outcome: z.enum(postOutcomes),
  /** What the mail server said. */
  failure: z.string().nullable(),
});
export type MailingPost = z.infer<typeof MailingPost>;

/** A dashboard that is mailed, and what came of it the last time. */
export const Mailing = z.object({
  ...parts,
  mailingId: Id,
  ownerId: Id,
  /** The dashboard's name; null for a ready one, which the reader's language names, and where it is gone. */
  name: z.string().nullable(),
  isMine: z.boolean(),
  revision: z.int(),
  /** Null while it is paused. */
  nextAt: Moment.nullable(),
  last: z.array(MailingPost),
});
export type Mailing = z.infer<typeof Mailing>;

const params = z.strictObject({ mailingId: Id });

/** Those that the caller made or receives; whoever may share dashboards sees all of dashboards they see. */
export const listMailings = endpoint('insights.list-mailings', {
  method: 'GET',
  path: '/mailings',
  may: readMetrics,
  words: { zh: '列出定时寄送的仪表盘', en: 'List dashboards that are mailed' },
  query: z.strictObject({ dashboard: parts.dashboard.optional() }),
  response: z.object({ items: z.array(Mailing) }),
});

export const createMailing = endpoint('insights.create-mailing', {
  method: 'POST',
  path: '/mailings',
  may: readMetrics,
  words: { zh: '定时寄送仪表盘', en: 'Mail a dashboard on a schedule' },
  body: MailingDraft,
  response: Mailing,
});

/** `after` is the revision that was edited: whoever edited an older one is told so. */
export const changeMailing = endpoint('insights.change-mailing', {
  method: 'PUT',
  path: '/mailings/:mailingId',
  may: readMetrics,
  words: { zh: '修改定时寄送', en: 'Change when and to whom a dashboard is mailed' },
  params,
  body: z.strictObject({ ...parts, after: z.int().min(1) }),
  response: Mailing,
});

export const deleteMailing = endpoint('insights.delete-mailing', {
  method: 'DELETE',
  path: '/mailings/:mailingId',
  may: readMetrics,
  words: { zh: '取消定时寄送', en: 'Stop mailing a dashboard' },
  params,
  response: Done,
});

export const restoreMailing = endpoint('insights.restore-mailing', {
  method: 'POST',
  path: '/mailings/:mailingId/restore',
  may: readMetrics,
  words: { zh: '恢复刚取消的定时寄送', en: 'Bring back a mailing that was stopped' },
  params,
  response: Mailing,
});

/** Takes the caller, and nobody else, out of those who receive it. */
export const leaveMailing = endpoint('insights.leave-mailing', {
  method: 'POST',
  path: '/mailings/:mailingId/leave',
  may: readMetrics,
  words: { zh: '自己不再接收', en: 'Receive it no more oneself' },
  params,
  response: Done,
});

/** Mails it to the caller at once, whatever its schedule. */
export const tryMailing = endpoint('insights.try-mailing', {
  method: 'POST',
  path: '/mailings/:mailingId/try',
  may: readMetrics,
  words: { zh: '现在寄一份给自己', en: 'Mail one to oneself now' },
  callsPerMinute: 10,
  params,
  response: z.object({ outcome: z.enum(postOutcomes) }),
});
