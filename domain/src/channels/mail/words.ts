import { defineWords } from '../../kit/words.ts';
import type { AutomaticKind, LetterWarning, MailCheck } from './shapes.ts';

export const letterWords = defineWords('channels', {
  warnTwoSenders: {
    zh: '这封邮件写了不止一个发件人，看不出是谁写的。',
    en: 'This mail names more than one sender. Nobody can tell who wrote it.',
  },
  warnNoSender: { zh: '这封邮件没有写发件人。', en: 'This mail names no sender.' },
  warnNotProven: {
    zh: '发件人的邮箱服务器不承认这封邮件，可能是冒充的。',
    en: 'The sender’s own mail service does not stand behind this mail. It may be forged.',
  },
  warnClaimsToBeUs: {
    zh: '这封邮件自称是从店里的地址发出的，但没有证明。',
    en: 'This mail says it comes from an address of the shop, without proof.',
  },
  warnNameIsAddress: {
    zh: '发件人的名字写成了另一个邮箱地址，请看清真正的地址。',
    en: 'The sender’s name is written as another address. Look at the real one.',
  },
  warnReplyElsewhere: {
    zh: '回复会寄到另一个地址。',
    en: 'An answer would go to another address.',
  },
  warnStrangerInThread: {
    zh: '写信的人不在之前的往来里，或无法证实是本人。',
    en: 'Whoever wrote this was not part of the exchange before, or cannot be shown to be who they say.',
  },
  autoReply: { zh: '自动邮件', en: 'Automatic mail' },
  autoList: { zh: '群发邮件', en: 'Mass mail' },
  autoBounce: { zh: '退信', en: 'Could not be delivered' },
  autoDelay: { zh: '还没送到，对方服务器会继续试', en: 'Delayed; it is still being tried' },
  autoOurs: { zh: '店里自己的邮件', en: 'The shop’s own mail' },
  checkPass: { zh: '通过', en: 'Passed' },
  checkFail: { zh: '没通过', en: 'Failed' },
  checkNone: { zh: '对方没有设置', en: 'Not set up there' },
  checkUnknown: { zh: '没能查到', en: 'Could not be checked' },
  unreadable: {
    zh: '（这封邮件读不出来，原件已保存，可以下载。）',
    en: '(This mail could not be read. It is kept as it came and can be downloaded.)',
  },
  empty: { zh: '（邮件没有正文）', en: '(The mail has no text)' },
  noSubject: { zh: '（没有主题）', en: '(No subject)' },
  automaticNote: { zh: '{kind}，来自 {from}：\n{text}', en: '{kind} from {from}:\n{text}' },
});

/** Each warning in plain words. */
export const warningWords = {
  'two-senders': letterWords.warnTwoSenders,
  'no-sender': letterWords.warnNoSender,
  'not-proven': letterWords.warnNotProven,
  'claims-to-be-us': letterWords.warnClaimsToBeUs,
  'name-is-address': letterWords.warnNameIsAddress,
  'reply-elsewhere': letterWords.warnReplyElsewhere,
  'stranger-in-thread': letterWords.warnStrangerInThread,
} as const satisfies Record<LetterWarning, unknown>;

/** Each kind of automatic mail in plain words. */
export const automaticWords = {
  'auto-reply': letterWords.autoReply,
  list: letterWords.autoList,
  bounce: letterWords.autoBounce,
  delay: letterWords.autoDelay,
  ours: letterWords.autoOurs,
} as const satisfies Record<AutomaticKind, unknown>;

/** What a check of the sender's domain came to, in plain words. */
export const checkWords = {
  pass: letterWords.checkPass,
  fail: letterWords.checkFail,
  none: letterWords.checkNone,
  unknown: letterWords.checkUnknown,
} as const satisfies Record<MailCheck, unknown>;
