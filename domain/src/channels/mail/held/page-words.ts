import { defineWords } from '../../../kit/words.ts';
import type { HeldFor } from './shapes.ts';

/** What the page of mails that are held back says. */
export const heldPageWords = defineWords('channels', {
  heldLetters: { zh: '暂存的邮件', en: 'Mails held back' },
  heldLettersHint: {
    zh: '一小时里同一个人、同一个域名或陌生人来信太多时，多出来的先放在这里，一封不丢：收下就进收件箱，丢弃就删掉。',
    en: 'When one person, one domain or strangers write too much within an hour, the rest waits here and none is lost: let them into the inbox, or discard them.',
  },
  heldNone: { zh: '没有暂存的邮件', en: 'Nothing is held back' },
  heldMail: { zh: '邮件', en: 'Mail' },
  heldSender: { zh: '发件人', en: 'From' },
  heldNoSender: { zh: '看不清是谁', en: 'Nobody can tell' },
  heldWhy: { zh: '为什么', en: 'Why' },
  heldCame: { zh: '收到', en: 'Received' },
  heldForSender: { zh: '这个人一小时里来信太多', en: 'Too many from this person in an hour' },
  heldForDomain: { zh: '这个域名一小时里来信太多', en: 'Too many from this domain in an hour' },
  heldForNewcomers: { zh: '一小时里陌生人来信太多', en: 'Too many from strangers in an hour' },
  heldLetIn: { zh: '收下', en: 'Let in' },
  heldDiscard: { zh: '丢弃', en: 'Discard' },
  heldLetInSome: { zh: '收下 {count} 封', en: 'Let {count} in' },
  heldDiscardSome: { zh: '丢弃 {count} 封', en: 'Discard {count}' },
  heldChooseAll: { zh: '选中列出的全部', en: 'Choose all that are listed' },
  heldChooseNone: { zh: '都不选', en: 'Choose none' },
  heldChooseSame: { zh: '选中 {address} 的全部', en: 'Choose all from {address}' },
  heldCount: { zh: '共 {count} 封', en: '{count} in all' },
  heldWasLetIn: {
    zh: '收下了 {count} 封，正在进收件箱',
    en: '{count} let in; they are on their way to the inbox',
  },
  heldWasDiscarded: { zh: '丢弃了 {count} 封', en: '{count} discarded' },
  heldDiscardAsk: {
    zh: '丢弃 {count} 封邮件？邮件和附件会删掉，不能恢复。',
    en: 'Discard {count} mails? They and their files are deleted and cannot be brought back.',
  },
  heldSome: {
    zh: '{count} 封邮件来得太集中，先暂存了',
    en: '{count} mails came in a flood and are held back',
  },
});

/** Why a mail is held back, in plain words. */
export const heldWords = {
  sender: heldPageWords.heldForSender,
  domain: heldPageWords.heldForDomain,
  newcomers: heldPageWords.heldForNewcomers,
} as const satisfies Record<HeldFor, unknown>;
