import { defineWords } from '../../kit/words.ts';
import { noticeKind } from '../../platform/index.ts';

/** How one hears of messages that did not arrive. */
export const deliveryNotices = noticeKind('inbox.deliveries', {
  zh: '我发给顾客的消息没有送到',
  en: 'Messages of mine that did not reach the customer',
});

export const outsideWords = defineWords('inbox', {
  deliveryNotFound: { zh: '没有这条发送记录。', en: 'No such message went out.' },
  deliveredAlready: { zh: '这条消息已经送出了。', en: 'This message has already gone out.' },
  templateNotFound: {
    zh: '平台上没有这个审核过的模板。',
    en: 'The platform has no approved template like this.',
  },
  templateNotFilled: { zh: '请把模板里的空都填上。', en: 'Please fill in everything in the template.' },
  notDeliveredBecause: {
    zh: '给顾客的消息没有送到：{why}。',
    en: 'A message did not reach the customer: {why}.',
  },
});
