import { defineWords } from '../../kit/words.ts';

/** Why a letter is not sent, or not found. */
export const letterRefusals = defineWords('inbox', {
  noLettersHere: {
    zh: '这个会话的渠道不是邮件，没有收件人和主题。',
    en: 'This conversation’s channel is not mail: it has neither recipients nor subjects.',
  },
  letterNeedsRecipient: {
    zh: '看不清这封邮件是谁写的，请自己填收件人。',
    en: 'It is not clear who wrote this mail. Fill in the recipient yourself.',
  },
  letterFromStranger: {
    zh: '{address} 不是这个邮箱的地址，不能用它发信。',
    en: '{address} is not an address of this mailbox and cannot send from it.',
  },
  letterTooLarge: {
    zh: '附件一共不能超过 {max} MB，大多数邮箱收不了更大的。',
    en: 'The files may have {max} MB together; most mailboxes take no more.',
  },
  letterNotFound: { zh: '这条消息不是收到的邮件。', en: 'This message is not a mail that came.' },
  letterLinkEnded: {
    zh: '链接已失效，请重新打开会话。',
    en: 'This link has ended. Open the conversation anew.',
  },
  forwardNotFound: { zh: '要转发的消息不存在。', en: 'There is no such message to pass on.' },
  heldNotFound: {
    zh: '这条回复已经发出，或已被撤回。',
    en: 'This reply has gone out already, or was taken back.',
  },
  heldOthers: {
    zh: '这是同事安排的回复，可以撤回，不能替他发送。',
    en: 'A colleague planned this reply: you can take it back, and not send it in their name.',
  },
  heldNeedsPerson: {
    zh: '稍后发送要有人负责：程序请直接发送。',
    en: 'A reply that waits needs a person who answers for it. A program sends at once.',
  },
  heldInPast: { zh: '发送时间要在以后一年之内。', en: 'The moment must lie within the next year.' },
  heldRefused: {
    zh: '定时的回复没能发出：{why}',
    en: 'A planned reply could not go out: {why}',
  },
});
