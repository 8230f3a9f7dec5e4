import { defineWords } from '../../kit/words.ts';

/** What is said of seeing and erasing what is held of a person. */
export const customersPersonalWords = defineWords('customers', {
  erasingAlready: { zh: '正在清除，请等它做完。', en: 'It is being erased; wait until that is done.' },
  erasingNow: {
    zh: '其中一位的个人数据正在清除，做完后才能合并。',
    en: 'What is held of one of them is being erased; they can be joined once that is done.',
  },
  exportRecord: { zh: '记录', en: 'Record' },
  exportField: { zh: '项目', en: 'Field' },
  exportValue: { zh: '内容', en: 'Content' },
  personalData: { zh: '个人数据', en: 'Personal data' },
  personalHint: {
    zh: '顾客有权看到店里存了什么，也有权要求删掉。导出和清除的是同一份：资料、身份、聊天和附件、工单、评价和问卷里写的话、建议、回访、订单里的收货信息。',
    en: 'Customers may see what is held of them, and have it erased. Both are the same: profile, identities, messages and attachments, tickets, words in ratings and surveys, suggestions, follow-ups, receivers of orders.',
  },
  exportPersonal: { zh: '导出', en: 'Export' },
  erasePersonal: { zh: '清除…', en: 'Erase…' },
  eraseTitle: { zh: '清除“{name}”的全部个人数据？', en: 'Erase all that is held of {name}?' },
  eraseSentence: {
    zh: '写过的话、附件、联系方式和收货信息都会删掉，谁也找不回来，包括店主。次数、时间、金额和打分会留下，看不出是谁，指标因此不变。已有的备份里还有，直到备份过期。',
    en: 'Words, attachments, addresses and receivers go, and nobody can bring them back, the owner neither. Counts, moments, amounts and marks stay without a person, so that figures are the same. Backups made before still hold it until they are removed.',
  },
  eraseVerb: { zh: '永久清除', en: 'Erase for good' },
  eraseWord: { zh: '清除', en: 'erase' },
  erasing: { zh: '正在清除', en: 'Being erased' },
  erased: { zh: '已清除', en: 'Erased' },
  notErased: { zh: '没有清除完', en: 'Not all was erased' },
  eraseOn: { zh: '继续清除', en: 'Go on erasing' },
});
