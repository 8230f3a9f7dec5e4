import { defineWords } from '../kit/words.ts';

export const customersWords = defineWords('customers', {
  customers: { zh: '顾客', en: 'Customers' },
  customer: { zh: '顾客', en: 'Customer' },
  customerNotFound: { zh: '没有这位顾客。', en: 'There is no such customer.' },
  name: { zh: '称呼', en: 'Name' },
  email: { zh: '邮箱', en: 'E-mail' },
  phone: { zh: '电话', en: 'Phone' },
  locale: { zh: '语言', en: 'Language' },
  lastSeen: { zh: '最近来访', en: 'Last seen' },
  firstSeen: { zh: '首次来访', en: 'First seen' },
  nobodyYet: { zh: '还没有顾客', en: 'No customers yet' },
  nobodyYetHint: {
    zh: '顾客发来第一条消息后，会自动建立资料。',
    en: 'A record is made with a customer’s first message.',
  },
  anonymous: { zh: '访客', en: 'Visitor' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
});
