import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { BothLanguages, Done, Id, Moment } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';
import { DraftLimits } from '../capability/shapes.ts';
import { channelsManage, channelsRead } from '../permissions.ts';
import { portalInvite } from './permissions.ts';

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);
/** How many forms a shop can open to everybody. */
const publicFormsMax = 20;

/** The shop's portal, where customers find their conversations. `shopKey` stands in its address and is no secret. */
export const Portal = z.object({
  shopKey: z.string(),
  /** Where customers reach it. */
  url: z.string(),
  isOn: z.boolean(),
  colour: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  welcome: z.object({ zh: z.string(), en: z.string() }),
  /** Published forms that anybody may answer there. */
  formIds: z.array(Id),
});
export type Portal = z.infer<typeof Portal>;

export const PortalSettings = z.strictObject({
  isOn: z.boolean(),
  colour: Colour,
  title: BothLanguages(80),
  welcome: BothLanguages(300),
  formIds: z.array(Id).max(publicFormsMax),
});

export const getPortal = endpoint('channels.get-portal', {
  method: 'GET',
  path: '/portal',
  may: channelsRead,
  words: { zh: '查看自助页面的设置', en: 'Get the settings of the portal' },
  response: Portal,
});

export const changePortal = endpoint('channels.change-portal', {
  method: 'PATCH',
  path: '/portal',
  may: channelsManage,
  words: { zh: '修改自助页面', en: 'Change the portal' },
  body: PortalSettings.partial(),
  response: Portal,
});

/** For one customer: opens for one browser, within seven days, and not by merely being looked at. */
export const makePortalLink = endpoint('channels.make-portal-link', {
  method: 'POST',
  path: '/customers/:customerId/portal-links',
  may: portalInvite,
  words: { zh: '为顾客生成自助页面链接', en: 'Make a link to the portal for a customer' },
  params: z.strictObject({ customerId: Id }),
  isSecret: true,
  callsPerMinute: 30,
  response: z.object({ url: z.string(), expiresAt: Moment }),
});

/** How many digits a mailed code has, how often it may be typed wrong, and how long it lives. */
export const portalCode = { digits: 8, triesMax: 5, livesMinutes: 10 } as const;
/** How long a link may wait to be opened, and how long somebody stays signed in. */
export const portalDays = { link: 7, session: 30 } as const;
/** For how long the browser that followed a link may follow it again, should the answer have been lost. */
export const portalLinkAgainMinutes = 10;

const shop = z.strictObject({ shopKey: z.string().max(100) });
const shopForm = z.strictObject({ shopKey: z.string().max(100), formKey: z.string().max(60) });
const Locale = z.enum(locales);

/** What the portal's first page says, to anybody. */
export const openPortal = endpoint('channels.open-portal', {
  method: 'GET',
  path: '/portals/:shopKey',
  may: 'anyone',
  words: { zh: '打开自助页面', en: 'Open a shop’s portal' },
  params: shop,
  response: z.object({
    shopName: z.string(),
    colour: z.string(),
    title: Portal.shape.title,
    welcome: Portal.shape.welcome,
    forms: z.array(z.object({ key: z.string(), title: z.object({ zh: z.string(), en: z.string() }) })),
    /** What one message of a customer’s can carry. */
    limits: DraftLimits,
  }),
});

/**
 * Mails a code. The answer is the same for every address, known or not; `ticket` belongs to the browser that asked, so
 * that nobody else's wrong guesses use up its tries.
 */
export const requestPortalCode = endpoint('channels.request-portal-code', {
  method: 'POST',
  path: '/portals/:shopKey/codes',
  may: 'anyone',
  words: { zh: '向邮箱发送登录验证码', en: 'Mail a code to sign in with' },
  params: shop,
  body: z.strictObject({ email: z.email().max(254), locale: Locale }),
  callsPerMinute: 10,
  response: z.object({ ticket: z.string(), expiresAt: Moment }),
});

/** Who came in. The token is a visitor's, sees all channels, and works until `expiresAt` or the sign-out. */
export const PortalEntry = z.object({ token: z.string(), customerId: Id, expiresAt: Moment });
export type PortalEntry = z.infer<typeof PortalEntry>;

export const enterByCode = endpoint('channels.enter-portal-by-code', {
  method: 'POST',
  path: '/portals/:shopKey/entries/code',
  may: 'anyone',
  words: { zh: '用验证码登录自助页面', en: 'Enter the portal with a mailed code' },
  params: shop,
  body: z.strictObject({
    ticket: z.string().max(1000),
    code: z.string().max(40),
    locale: Locale,
  }),
  callsPerMinute: 30,
  isSecret: true,
  response: PortalEntry,
});

export const enterByLink = endpoint('channels.enter-portal-by-link', {
  method: 'POST',
  path: '/portals/:shopKey/entries/link',
  may: 'anyone',
  words: { zh: '用链接登录自助页面', en: 'Enter the portal with a link' },
  params: shop,
  /** `browserKey` is a secret of the browser's own: with it, an answer that was lost can be asked for once more. */
  body: z.strictObject({
    token: z.string().max(200),
    browserKey: z.string().min(32).max(100).nullable().default(null),
  }),
  callsPerMinute: 30,
  isSecret: true,
  response: PortalEntry,
});

/** Who is signed in: the name and address of their own record. */
export const getPortalSession = endpoint('channels.get-portal-session', {
  method: 'GET',
  path: '/portal-session',
  may: 'visitor',
  words: { zh: '查看自己的登录', en: 'Who is signed in to the portal' },
  response: z.object({ customerId: Id, provenEmail: z.string().nullable(), expiresAt: Moment.nullable() }),
});

/** Ends this sign-in, or with `everywhere` all of this customer's. */
export const leavePortal = endpoint('channels.leave-portal', {
  method: 'POST',
  path: '/portal-session/end',
  may: 'visitor',
  words: { zh: '退出自助页面', en: 'Sign out of the portal' },
  body: z.strictObject({ everywhere: z.boolean().default(false) }),
  response: Done,
});

export const readPortalForm = endpoint('channels.read-portal-form', {
  method: 'GET',
  path: '/portals/:shopKey/forms/:formKey',
  may: 'anyone',
  words: { zh: '查看公开的表单', en: 'Read a form that is open to everybody' },
  params: shopForm,
  response: FormDefinition,
});

/** `submissionId` is made by the page once, so that a repeated send is stored once. */
export const answerPortalForm = endpoint('channels.answer-portal-form', {
  method: 'POST',
  path: '/portals/:shopKey/forms/:formKey',
  may: 'anyone',
  words: { zh: '提交公开的表单', en: 'Answer a form that is open to everybody' },
  params: shopForm,
  body: z.strictObject({
    submissionId: Id,
    version: z.number().int().min(1),
    answers: z.record(z.string().max(100), z.unknown()),
  }),
  bodyBytesMax: 128 * 1024,
  callsPerMinute: 10,
  response: Done,
});
