import { defineWords, type Word } from '../../kit/words.ts';
import type { ToldProblem } from './read-row.ts';

/** What the server says of platforms' exports. */
export const toldReasons = defineWords('told', {
  notKnown: {
    zh: '认不出这是哪个平台的导出：表头里没有三列以上认识的数字。现在能读生意参谋的业绩询单、咨询接待、客单价、接待评价、店铺取数，快手的考核数据，飞鸽的客服表现。',
    en: 'This is no export that is known: fewer than three of its headers are. Known are Sycm’s five (inquiries, chats served, spend, opinions, the shop), Kuaishou’s appraisal of service and Feige’s agents.',
  },
  daysMissing: {
    zh: '文件里没有日期列，请先说它是哪几天的。',
    en: 'No column has the day. Say first which days the file is of.',
  },
  figuresMissing: {
    zh: '还没有一列是要导入的数字。',
    en: 'No column is a figure yet.',
  },
  columnUnknown: { zh: '这个导出没有“{column}”。', en: 'This export has no “{column}”.' },
  accountNotFound: { zh: '没有这个账号。', en: 'There is no such account.' },
  memberNotFound: { zh: '没有这位同事。', en: 'There is no such colleague.' },
  problemDay: { zh: '“{column}”不是日期。', en: '“{column}” is no day.' },
  problemNumber: { zh: '“{column}”不是数字。', en: '“{column}” is no number.' },
  problemEmpty: { zh: '这一行没有数字。', en: 'The row has no figure.' },
  problemAccount: { zh: '“{column}”是空的。', en: '“{column}” is empty.' },
  problemTooLong: { zh: '“{column}”太长。', en: '“{column}” is too long.' },
  problem: { zh: '问题', en: 'Problem' },
});

/** Why a row of a file is not understood. */
export const toldProblemWords: Readonly<Record<ToldProblem, Word>> = {
  day: toldReasons.problemDay,
  number: toldReasons.problemNumber,
  empty: toldReasons.problemEmpty,
  account: toldReasons.problemAccount,
  'too-long': toldReasons.problemTooLong,
};
