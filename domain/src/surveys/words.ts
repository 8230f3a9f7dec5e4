import { defineWords } from '../kit/words.ts';

/** What the server says of questions to customers. */
export const surveysWords = defineWords('surveys', {
  askNotFound: { zh: '没有这条评价邀请。', en: 'There is no such question.' },
  askEnded: {
    zh: '评价时间已过，谢谢您。',
    en: 'The time to answer is over. Thank you all the same.',
  },
  answerFixed: {
    zh: '评价提交一天后不能再改，谢谢您。',
    en: 'An answer can be changed for a day. Thank you for it.',
  },
  nothingToAttend: {
    zh: '顾客没有说“未解决”，无需跟进。',
    en: 'The customer did not say “not solved”; there is nothing to follow up.',
  },
  firstQuestion: { zh: '这次服务怎么样？', en: 'How did we do?' },
});
