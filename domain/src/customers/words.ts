import { defineWords } from '../kit/words.ts';
import { customersNavWords } from './nav-words.ts';

const own = defineWords('customers', {
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
  connectChannel: { zh: '接入渠道', en: 'Connect a channel' },
  customersHint: {
    zh: '每位来过的顾客一份资料；改过的地方所有同事立刻看到。',
    en: 'One record for everybody who ever wrote; colleagues see a change at once.',
  },
  findCustomers: { zh: '按称呼、邮箱或电话查找', en: 'Find by name, e-mail or phone' },
  nobodyFound: { zh: '没有找到“{search}”', en: 'Nobody matches “{search}”' },
  nobodyFoundHint: {
    zh: '换一个写法试试，或只输入其中几个字。',
    en: 'Try another spelling, or only a part of it.',
  },
  showEveryone: { zh: '显示全部顾客', en: 'Show every customer' },
  allCustomers: { zh: '全部顾客', en: 'All customers' },
  profile: { zh: '资料', en: 'Profile' },
  notKnown: { zh: '未填写', en: 'Not known' },
  localeZh: { zh: '中文', en: 'Chinese' },
  localeEn: { zh: '英文', en: 'English' },
  oneAlready: { zh: '这两份资料已经属于同一位顾客。', en: 'These two records are one customer already.' },
  notMerged: { zh: '这份资料没有被合并。', en: 'This record is merged into none.' },
  tooManyRecords: {
    zh: '一位顾客最多由 100 份资料组成。',
    en: 'A customer is made of at most 100 records.',
  },
  changedMeanwhile: {
    zh: '刚才有同事改过这份资料，请看过之后再改。',
    en: 'A colleague changed this record a moment ago. Look at it before you change it.',
  },
  editField: { zh: '修改{field}：{value}', en: 'Edit {field}: {value}' },
  externalId: { zh: '店铺编号', en: 'Shop’s id' },
  externalIdHint: {
    zh: '店铺系统确认过的顾客编号',
    en: 'What the shop’s own system calls this customer, proven by its signature',
  },
  // Merging
  mergeWith: { zh: '与另一份资料合并…', en: 'Merge with another record…' },
  mergeTitle: { zh: '{name}的另一份资料', en: 'Another record of {name}' },
  nobodyAlike: {
    zh: '没有看起来相像的顾客，可以在上面搜索。',
    en: 'Nobody looks alike. Search above for anybody else.',
  },
  found: { zh: '找到的顾客', en: 'Found' },
  thisRecord: { zh: '这份', en: 'This one' },
  otherRecord: { zh: '另一份', en: 'The other' },
  joinedRecord: { zh: '合并后', en: 'Joined' },
  chooseAnother: { zh: '换一份', en: 'Choose another' },
  merge: { zh: '合并', en: 'Merge' },
  merged: { zh: '已合并', en: 'Merged' },
  mergedRecords: { zh: '合并进来的资料', en: 'Merged records' },
  mergedBySignIn: { zh: '登录时认出', en: 'Known by signing in' },
  takeApart: { zh: '拆开', en: 'Take apart' },
  takenApart: { zh: '已拆开', en: 'Taken apart' },
});

export const customersWords = {
  ...own,
  customers: customersNavWords.customers,
  lookalikes: customersNavWords.lookalikes,
  customer: customersNavWords.customer,
  anonymous: customersNavWords.anonymous,
};
