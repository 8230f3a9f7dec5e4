import { defineWords } from '../kit/words.ts';

/** What the server says of orders and products. */
export const storeWords = defineWords('store', {
  orderNotFound: { zh: '没有这个订单。', en: 'There is no such order.' },
  productNotFound: { zh: '没有这个商品。', en: 'There is no such product.' },
  orderOfAnother: {
    zh: '这个订单属于另一位顾客，不能发到这里。',
    en: 'This order is another customer’s and cannot be shown here.',
  },
  importNotFound: { zh: '没有这次导入。', en: 'There is no such import.' },
  importEndedAlready: { zh: '这次导入已经结束。', en: 'This import has ended already.' },
  notATable: {
    zh: '这个文件不是 CSV、XLSX 或 JSON 表格，或者没有表头。',
    en: 'This file is no CSV, XLSX or JSON table, or has no headers.',
  },
  tooManyColumns: {
    zh: '文件的列太多，最多 {max} 列。',
    en: 'The file has too many columns, at most {max}.',
  },
  columnsDiffer: {
    zh: '设置的列数和文件不一致，请重新预览。',
    en: 'The columns set are not those of the file. Look at the file again.',
  },
  columnTwice: { zh: '同一个含义只能给一列。', en: 'Two columns cannot mean the same.' },
  fieldMissing: { zh: '还没有说哪一列是{field}。', en: 'It is not said yet which column is {field}.' },
  problemMissing: { zh: '“{column}”是空的。', en: '“{column}” is empty.' },
  problemAmount: { zh: '“{column}”不是金额。', en: '“{column}” is no amount.' },
  problemMoment: { zh: '“{column}”不是时间。', en: '“{column}” is no date or time.' },
  problemQuantity: { zh: '“{column}”不是数量。', en: '“{column}” is no quantity.' },
  problemScore: {
    zh: '“{column}”不是评价：评分是 1 到 5，结果是好评、中评或差评。',
    en: '“{column}” is no rating: scores are 1 to 5, results good, neutral or bad.',
  },
  problemRater: {
    zh: '这是商家给买家的评价（“{column}”），不计入店铺评分。',
    en: 'The shop rated a buyer (“{column}”): it is no rating of the shop.',
  },
  problemState: { zh: '不认识订单状态“{column}”。', en: 'The order state “{column}” is not known.' },
  problemTooLong: { zh: '“{column}”太长。', en: '“{column}” is too long.' },
  problemTooFew: { zh: '这一行的单元格比表头多。', en: 'The row has more cells than there are headers.' },
  problem: { zh: '问题', en: 'Problem' },
});
