import { z } from 'zod';
import { Calendar } from '../../kit/calendar/calendar.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { conversationParams, MaybeText } from '../contract/shapes.ts';
import { inboxRead, inboxReply, promisesManage } from '../permissions.ts';
import { NewPromise } from './new-promise.ts';
import { promiseKinds } from './promise-kinds.ts';

/** For how long a promise that was noted, or marked as kept, by mistake can be taken back. */
export const withdrawMinutes = 15;

export const promiseStates = ['open', 'kept', 'broken'] as const;
export const promiseScopes = ['mine', 'team', 'all'] as const;
/** `late` are open ones whose moment has passed, `today` those due before the shop's day ends, late ones among them. */
export const promiseViews = ['open', 'today', 'late', 'kept', 'broken', 'all'] as const;

/** Whether somebody is there to keep it. */
export const ownerStates = ['here', 'absent', 'left', 'nobody'] as const;

export const ShopPromise = z.object({
  promiseId: Id,
  conversationId: Id,
  customerName: z.string().nullable(),
  teamId: Id.nullable(),
  promise: z.enum(promiseKinds),
  /** The words it was made in; empty for one that was made elsewhere, or whose words were redacted. */
  said: z.string(),
  ownerId: Id.nullable(),
  ownerState: z.enum(ownerStates),
  madeBy: Id.nullable(),
  madeAt: Moment,
  dueAt: Moment,
  state: z.enum(promiseStates),
  /** When it was kept, late or not; null while it was not. */
  keptAt: Moment.nullable(),
  /** When its moment had passed; null for one that was kept in time. */
  brokenAt: Moment.nullable(),
  /** How often it was moved. */
  moves: z.number().int(),
  /** Whether its conversation is closed: telling the customer of another moment opens it again. */
  isClosed: z.boolean(),
});
export type ShopPromise = z.infer<typeof ShopPromise>;

const params = z.strictObject({ promiseId: Id });

/** Which promises; a period is of the moment they are due. */
const listed = {
  scope: z.enum(promiseScopes).default('all'),
  promise: z.enum(promiseKinds).optional(),
  ownerId: Id.optional(),
  from: Moment.optional(),
};

export const listPromises = endpoint('inbox.list-promises', {
  method: 'GET',
  path: '/promises',
  may: inboxRead,
  words: { zh: '列出对顾客的承诺', en: 'List promises to customers' },
  query: PageQuery.extend({
    ...listed,
    view: z.enum(promiseViews).default('open'),
    conversationId: Id.optional(),
  }),
  response: Page(ShopPromise),
});

const Count = z.number().int();
/** What promises come to; every count is the length of the list of that name. */
export const PromiseSummary = z.object({ open: Count, late: Count, kept: Count, broken: Count });
export type PromiseSummary = z.infer<typeof PromiseSummary>;

export const summarisePromises = endpoint('inbox.summarise-promises', {
  method: 'GET',
  path: '/promises/summary',
  may: inboxRead,
  words: { zh: '汇总对顾客的承诺', en: 'Sum up promises to customers' },
  query: z.strictObject(listed),
  response: PromiseSummary,
});

/** How many promises of one's own are due today, those that are late among them. */
export const countPromises = endpoint('inbox.count-promises', {
  method: 'GET',
  path: '/promises/count',
  may: inboxRead,
  words: { zh: '今天到期的承诺数', en: 'Count the promises due today' },
  response: z.object({ today: z.number().int(), late: z.number().int() }),
});

export const makePromise = endpoint('inbox.make-promise', {
  method: 'POST',
  path: '/conversations/:conversationId/promises',
  may: inboxReply,
  words: { zh: '记下对顾客的承诺', en: 'Note a promise to a customer' },
  params: conversationParams,
  body: NewPromise.extend({
    /** The reply it was made in, by its client's id; null for one made elsewhere. */
    clientMessageId: Id.nullable().default(null),
    /** Whose it is; null for the caller's. */
    ownerId: Id.nullable().default(null),
  }),
  isRepeatable: true,
  response: ShopPromise,
});

export const keepPromise = endpoint('inbox.keep-promise', {
  method: 'POST',
  path: '/promises/:promiseId/keep',
  may: inboxReply,
  words: { zh: '标记承诺已兑现', en: 'Mark a promise as kept' },
  params,
  response: ShopPromise,
});

/** For slips, soon after it was marked as kept. */
export const owePromiseAgain = endpoint('inbox.owe-promise-again', {
  method: 'POST',
  path: '/promises/:promiseId/owe-again',
  may: inboxReply,
  words: { zh: '承诺改回没有兑现', en: 'Mark a promise as not kept after all' },
  params,
  response: ShopPromise,
});

/** Another moment, of which the customer is told by a reply in the same breath. */
export const movePromise = endpoint('inbox.move-promise', {
  method: 'POST',
  path: '/promises/:promiseId/move',
  may: inboxReply,
  words: { zh: '承诺改期并告知顾客', en: 'Move a promise and tell the customer' },
  params,
  body: z.strictObject({ dueAt: Moment, clientMessageId: Id, text: MaybeText.refine((text) => text !== '') }),
  response: ShopPromise,
});

export const handOverPromise = endpoint('inbox.hand-over-promise', {
  method: 'POST',
  path: '/promises/:promiseId/hand-over',
  may: inboxReply,
  words: { zh: '把承诺交给同事', en: 'Hand a promise over' },
  params,
  body: z.strictObject({ ownerId: Id }),
  response: ShopPromise,
});

/** For whoever noted it by mistake, soon after. */
export const withdrawPromise = endpoint('inbox.withdraw-promise', {
  method: 'POST',
  path: '/promises/:promiseId/withdraw',
  may: inboxReply,
  words: { zh: '撤销误记的承诺', en: 'Take back a promise noted by mistake' },
  params,
  response: Done,
});

const settings = {
  /** Whose working days and closing times count; null for weekdays from nine to six. */
  calendarId: Id.nullable(),
  /** How long before its moment an owner is warned, minutes. */
  warnMinutes: z.number().int().min(1).max(10_080),
};
export const PromiseSettings = z.object({
  ...settings,
  /** What follows: the hours, in the shop's zone. */
  calendar: Calendar,
  /** 0 before anybody chose. */
  revision: z.number().int(),
});
export type PromiseSettings = z.infer<typeof PromiseSettings>;

export const getPromiseSettings = endpoint('inbox.get-promise-settings', {
  method: 'GET',
  path: '/promise-settings',
  may: inboxRead,
  words: { zh: '查看承诺设置', en: 'Get the settings of promises' },
  response: PromiseSettings,
});

export const changePromiseSettings = endpoint('inbox.change-promise-settings', {
  method: 'PUT',
  path: '/promise-settings',
  may: promisesManage,
  words: { zh: '修改承诺设置', en: 'Change the settings of promises' },
  body: z.strictObject({ ...settings, revision: z.number().int().min(0) }),
  response: PromiseSettings,
});
