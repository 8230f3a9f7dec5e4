import { defineWords } from '../../kit/words.ts';

/** Why a vendor does not take what the shop sends, or a channel does not work. */
export const channelFailures = [
  'unreachable',
  'busy',
  'unsure',
  'given-up',
  'window-closed',
  'recipient-gone',
  'refused',
  'credentials',
  'switched-off',
  'held-back',
  'unreadable',
] as const;
export type ChannelFailure = (typeof channelFailures)[number];

const words = defineWords('channels', {
  failureUnreachable: { zh: '暂时连不上对方的服务器', en: 'The other side cannot be reached at the moment' },
  failureBusy: { zh: '对方要求放慢发送', en: 'The other side asks us to slow down' },
  failureUnsure: {
    zh: '对方没有回音，可能已经送到。再试可能会重复',
    en: 'The other side gave no answer; it may have arrived. Trying again may send it twice',
  },
  failureGivenUp: { zh: '试了三天都没有送出', en: 'It could not be sent for three days' },
  failureWindowClosed: {
    zh: '超出了平台允许回复的时间或条数，要等顾客再来消息',
    en: 'The platform’s time or number of replies is used up; the customer has to write first',
  },
  failureRecipientGone: {
    zh: '对方收不到了：地址不存在，或者顾客已屏蔽、离开了这个渠道',
    en: 'It cannot reach them: the address is gone, or the customer has blocked or left this channel',
  },
  failureRefused: { zh: '对方不接受这条消息', en: 'The other side does not take this message' },
  failureCredentials: {
    zh: '密钥不对或已失效，请检查渠道设置',
    en: 'The credentials are wrong or no longer valid; check the channel’s settings',
  },
  failureSwitchedOff: { zh: '渠道已停用', en: 'The channel is switched off' },
  failureHeldBack: {
    zh: '自动回复没有发：同一个人一小时最多一封，对方的自动回复也不再回',
    en: 'Automatic answers go to one person at most once an hour, and never to another machine',
  },
  failureUnreadable: { zh: '收到了看不懂的内容', en: 'Something came that could not be read' },
});

/** Each failure in plain words. */
export const failureWords = {
  unreachable: words.failureUnreachable,
  busy: words.failureBusy,
  unsure: words.failureUnsure,
  'given-up': words.failureGivenUp,
  'window-closed': words.failureWindowClosed,
  'recipient-gone': words.failureRecipientGone,
  refused: words.failureRefused,
  credentials: words.failureCredentials,
  'switched-off': words.failureSwitchedOff,
  'held-back': words.failureHeldBack,
  unreadable: words.failureUnreadable,
} as const satisfies Record<ChannelFailure, unknown>;
