import { defineWords, type Word } from '../kit/words.ts';
import type { RowProblem } from './import/read-row.ts';

/** What the server says of orders and products. */
export const storeWords = defineWords('store', {
  orderNotFound: { zh: '没有这个订单。', en: 'There is no such order.' },
  productNotFound: { zh: '没有这个商品。', en: 'There is no such product.' },
  orderOfAnother: {
    zh: '这个订单属于另一位顾客，不能发到这里。',
    en: 'This order is another customer’s and cannot be shown here.',
  },
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

/** Why a row of a file is not understood. */
export const rowProblemWords: Readonly<Record<RowProblem, Word>> = {
  missing: storeWords.problemMissing,
  amount: storeWords.problemAmount,
  moment: storeWords.problemMoment,
  quantity: storeWords.problemQuantity,
  score: storeWords.problemScore,
  rater: storeWords.problemRater,
  state: storeWords.problemState,
  'too-long': storeWords.problemTooLong,
  'too-few': storeWords.problemTooFew,
};
