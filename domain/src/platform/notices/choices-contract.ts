import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done } from '../../kit/shapes.ts';
import { manageShop } from '../permissions.ts';
import { NoticeSettings } from './settings.ts';

const Ways = z.strictObject({ bell: z.boolean(), mail: z.boolean(), push: z.boolean() });

export const NoticeChoice = z.object({
  kind: z.string(),
  words: z.object({ zh: z.string(), en: z.string() }),
  isUrgent: z.boolean(),
  ways: Ways,
  /** False while it is as the shop has it, or, for the shop, as Zhiyin has it. */
  isChosen: z.boolean(),
});
export type NoticeChoice = z.infer<typeof NoticeChoice>;

const choices = z.object({ items: z.array(NoticeChoice) });
/** Null takes a choice back. */
const choice = z.strictObject({ kind: z.string().min(1).max(80), ways: Ways.nullable() });

export const listNoticeChoices = endpoint('platform.list-notice-choices', {
  method: 'GET',
  path: '/notices/choices',
  may: 'member',
  words: { zh: '自己选择的通知方式', en: 'How one wants to hear of what' },
  response: choices,
});

export const chooseNoticeWays = endpoint('platform.choose-notice-ways', {
  method: 'PUT',
  path: '/notices/choices',
  may: 'member',
  words: { zh: '选择一种通知的方式', en: 'Choose how to hear of one kind of thing' },
  body: choice,
  response: Done,
});

/** When one is told, and what mails depend on. */
const OwnSettings = z.object({
  settings: NoticeSettings,
  isChosen: z.boolean(),
  /** Where mails go; null when what stands there is no address. */
  email: z.string().nullable(),
  /** False while the server has no mail server: then mails wait for somebody to hand them on. */
  hasMailServer: z.boolean(),
  timeZone: z.string(),
});
export type OwnNoticeSettings = z.infer<typeof OwnSettings>;

export const readNoticeSettings = endpoint('platform.read-notice-settings', {
  method: 'GET',
  path: '/notices/settings',
  may: 'member',
  words: { zh: '自己什么时候收到通知', en: 'When one is told' },
  response: OwnSettings,
});

export const changeNoticeSettings = endpoint('platform.change-notice-settings', {
  method: 'PUT',
  path: '/notices/settings',
  may: 'member',
  words: { zh: '选择什么时候收到通知', en: 'Choose when to be told' },
  body: z.strictObject({ settings: NoticeSettings.nullable() }),
  response: Done,
});

/** What holds for whoever has chosen nothing. */
const Defaults = z.object({ ...choices.shape, settings: NoticeSettings, isChosen: z.boolean() });
export type NoticeDefaults = z.infer<typeof Defaults>;

export const readNoticeDefaults = endpoint('platform.read-notice-defaults', {
  method: 'GET',
  path: '/notices/defaults',
  may: manageShop,
  words: { zh: '查看全店默认的通知方式', en: 'Read how members hear of things until they choose' },
  response: Defaults,
});

export const chooseDefaultWays = endpoint('platform.choose-default-ways', {
  method: 'PUT',
  path: '/notices/defaults/choices',
  may: manageShop,
  words: {
    zh: '设置一种通知的全店默认方式',
    en: 'Set how members hear of one kind of thing until they choose',
  },
  body: choice,
  response: Done,
});

export const changeDefaultSettings = endpoint('platform.change-default-notice-settings', {
  method: 'PUT',
  path: '/notices/defaults/settings',
  may: manageShop,
  words: { zh: '设置全店默认的通知时间', en: 'Set when members are told until they choose' },
  body: z.strictObject({ settings: NoticeSettings.nullable() }),
  response: Done,
});

const unsubscribing = {
  path: '/notices/unsubscribe/:token',
  may: 'anyone',
  params: z.strictObject({ token: z.string().max(400) }),
  /** Mail programs send a form, mail servers what they like. */
  /** What counters of clicks add. */
  query: z.record(z.string(), z.unknown()),
  takesBytes: true,
} as const;

/** Where the link of a mail leads: scanners of mail servers follow it, so looking changes nothing. */
export const showUnsubscribing = endpoint('platform.show-unsubscribing', {
  ...unsubscribing,
  method: 'GET',
  words: { zh: '打开退订邮件的页面', en: 'Open the page that ends mails' },
  response: z.unknown(),
});

/** What mail programs call when somebody presses “unsubscribe” (RFC 8058), and the page. */
export const unsubscribe = endpoint('platform.unsubscribe-notices', {
  ...unsubscribing,
  method: 'POST',
  words: { zh: '用邮件里的链接退订', en: 'End mails with the link of one' },
  body: z.unknown(),
  response: Done,
});
