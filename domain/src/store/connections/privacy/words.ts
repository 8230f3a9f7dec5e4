import { defineWords } from '../../../kit/words.ts';

/** What the server says of requests about customers' data. */
export const privacyWords = defineWords('store', {
  privacyNotToErase: {
    zh: '这位顾客要的是查看资料，不是删除。',
    en: 'This customer wants to see their data, not to have it erased.',
  },
  privacyNotToShow: {
    zh: '这里要的是删除资料，不是查看。',
    en: 'What is asked here is to erase data, not to show it.',
  },
  privacySettledAlready: { zh: '这个隐私请求已经办结。', en: 'This request is settled already.' },
  privacyErasing: { zh: '正在清除，请等它做完。', en: 'It is being erased; wait until that is done.' },
  privacyTooMuch: {
    zh: '订单超过 {max} 笔，一张表装不下。请联系技术人员。',
    en: 'There are more than {max} orders, too many for one table. Ask whoever looks after this server.',
  },
  privacyDueSoon: {
    zh: '{shop} 的一个隐私请求还有 {days} 天到期',
    en: 'A request of a customer of {shop} about their data is due in {days} days',
  },
  privacyOverdue: {
    zh: '{shop} 的一个隐私请求已到 30 天期限，请马上办理',
    en: 'A request of a customer of {shop} about their data has reached its 30 days; do it now',
  },
  privacyNotErased: {
    zh: '{shop} 的一个隐私请求没有清除完，请再点一次，或另行处理后办结',
    en: 'What a customer of {shop} wants to have forgotten could not be erased; press again, or see to it and settle it',
  },
  privacyRecord: { zh: '记录', en: 'Record' },
  privacyField: { zh: '项目', en: 'Field' },
  privacyValue: { zh: '内容', en: 'Content' },
  privacyOrder: { zh: '订单 {number}', en: 'Order {number}' },
  privacyLine: { zh: '订单 {number} 的商品 {line}', en: 'Order {number}, item {line}' },
  privacyRating: { zh: '订单 {number} 的评价', en: 'Review of order {number}' },
  privacyParcel: { zh: '订单 {number} 的包裹', en: 'Parcel of order {number}' },
});
