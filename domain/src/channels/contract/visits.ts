import { z } from 'zod';
import { customersRead } from '../../customers/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { written } from '../../kit/sensitive/written.ts';
import { BothLanguages, Done, Id, Moment } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';
import { DraftLimits } from '../capability/shapes.ts';
import { VisitorIdentity } from './identity.ts';
import { widgetPositions } from './shapes.ts';

/** Most pages that a visit keeps; older ones are only counted. */
export const visitPagesMax = 50;

const SeenPage = z.strictObject({
  url: z.string().max(2000),
  title: z.string().max(500).default(''),
});

/**
 * A visitor's page begins: known visitors bring their token, new ones get one. Nothing is stored before they write,
 * but of a visitor whom the shop's system vouches for.
 */
export const startVisit = endpoint('channels.start-visit', {
  method: 'POST',
  path: '/widget/visits',
  isReading: true,
  may: 'anyone',
  words: { zh: '访客打开聊天窗口', en: 'A visitor opens the chat' },
  body: z.strictObject({
    siteKey: z.string().max(100),
    locale: z.enum(locales),
    token: z.string().max(2000).nullable().default(null),
    identity: VisitorIdentity.nullable().default(null),
    /** The shop's page that shows the chat, for the check of allowed sites. */
    page: SeenPage.extend({ referrer: z.string().max(2000).default('') })
      .nullable()
      .default(null),
  }),
  response: z.object({
    token: z.string(),
    customerId: Id,
    shopName: z.string(),
    greeting: z.string(),
    colour: z.string(),
    position: z.enum(widgetPositions),
    /** `offline` is said while it is closed; `launcher` may be empty. */
    texts: z.object({ title: z.string(), offline: z.string(), launcher: z.string() }),
    isOpen: z.boolean(),
    /** When it opens next; null while it is open, and when nobody knows. */
    opensAt: Moment.nullable(),
    /** Asked before the first message; null when there is none or it was answered. */
    preChatForm: FormDefinition.nullable(),
    /** True when the shop's system has said who this is. */
    isIdentified: z.boolean(),
    /** What one message of the visitor’s can carry. */
    limits: DraftLimits,
  }),
});

/** The answers to the chat's form. They make the visitor's record and fill what is empty in it. */
export const answerPreChat = endpoint('channels.answer-pre-chat', {
  method: 'POST',
  path: '/widget/pre-chat',
  may: 'visitor',
  words: { zh: '访客回答开场问题', en: 'A visitor answers what is asked before a chat' },
  body: z.strictObject({
    formId: Id,
    version: z.number().int().min(1),
    answers: z.record(z.string().max(60), z.unknown()),
  }),
  callsPerMinute: 20,
  response: Done,
});

/**
 * A visitor looks at a page of the shop. Kept for those who have a record, so the chat says it again after the first
 * message. Addresses are kept without what stands after `?` and `#`.
 */
export const notePage = endpoint('channels.note-page', {
  method: 'POST',
  path: '/widget/pages',
  may: 'visitor',
  words: { zh: '访客浏览店铺页面', en: 'A visitor looks at a page' },
  body: SeenPage.extend({ referrer: z.string().max(2000).default('') }),
  callsPerMinute: 60,
  response: Done,
});

/** One browser's stay on the shop's pages. */
export const Visit = z.object({
  visitId: Id,
  widgetId: Id,
  startedAt: Moment,
  lastAt: Moment,
  browser: z.string().nullable(),
  os: z.string().nullable(),
  device: z.enum(['desktop', 'phone', 'tablet', 'other']),
  language: z.string().nullable(),
  referrerHost: z.string().nullable(),
  pageCount: z.number().int(),
  /** The latest pages, latest first. */
  pages: z.array(z.object({ url: z.string(), title: z.string(), at: Moment })),
});
export type Visit = z.infer<typeof Visit>;

/** The latest visits of a person, all their records together. */
export const listVisits = endpoint('channels.list-visits', {
  method: 'GET',
  path: '/customers/:customerId/visits',
  may: customersRead,
  words: { zh: '列出顾客的来访', en: 'List a customer’s visits' },
  params: z.strictObject({ customerId: Id }),
  response: z.object({ items: z.array(Visit) }),
});

/** What a person answered in forms, as it reads. */
export const listAnswers = endpoint('channels.list-answers', {
  method: 'GET',
  path: '/customers/:customerId/answers',
  may: customersRead,
  words: { zh: '列出顾客填写的表单', en: 'List what a customer answered in forms' },
  params: z.strictObject({ customerId: Id }),
  response: z.object({
    items: z.array(
      z.object({
        responseId: Id,
        formId: Id,
        version: z.number().int(),
        title: BothLanguages(200),
        respondedAt: Moment,
        answers: z.array(
          z.object({
            key: z.string(),
            label: BothLanguages(500),
            value: written(z.object({ zh: z.string(), en: z.string() })),
          }),
        ),
      }),
    ),
  }),
});
