import type { Text } from '../../kit/words.ts';

/** What a question does: opens the talk, asks for a yes or no, leads to an answer, or says back what was heard. */
export const questionKinds = ['open', 'closed', 'guiding', 'reflective'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const questionKindWords: Readonly<Record<QuestionKind, Text>> = {
  open: { zh: '开放式', en: 'Open' },
  closed: { zh: '封闭式', en: 'Closed' },
  guiding: { zh: '引导式', en: 'Guiding' },
  reflective: { zh: '反映式', en: 'Reflective' },
};

/** When a question of a kind is the right one. */
export const questionKindHints: Readonly<Record<QuestionKind, Text>> = {
  open: { zh: '还不清楚发生了什么时，让顾客自己讲。', en: 'To let the customer tell what happened.' },
  closed: { zh: '只差一个事实时，用“是”或“不是”确认。', en: 'To settle one fact with a yes or no.' },
  guiding: { zh: '顾客拿不定主意时，给出选择。', en: 'To offer a choice to somebody who hesitates.' },
  reflective: {
    zh: '顾客着急或生气时，先把听到的说回去。',
    en: 'To say back what was heard, above all to somebody upset.',
  },
};

const both = (textZh: string, textEn: string) => ({ textZh, textEn });

/** What a shop begins with; it makes them its own. */
export const starterQuestions: Readonly<Record<QuestionKind, readonly ReturnType<typeof both>[]>> = {
  open: [
    both('可以和我说说具体是什么情况吗？', 'Could you tell me what happened?'),
    both('您希望我们怎么处理比较好？', 'How would you like us to put this right?'),
    both('您平时主要怎么用它？', 'How do you usually use it?'),
  ],
  closed: [
    both('收到的时候外包装是完好的吗？', 'Was the parcel intact when it arrived?'),
    both('您说的是订单 {{order|最近的这一单}} 吗？', 'Is this about order {{order|from the last days}}?'),
    both('这样处理可以吗？', 'Would that be all right for you?'),
  ],
  guiding: [
    both('您更看重口味清淡还是香气浓一些？', 'Do you prefer a light taste or a strong aroma?'),
    both('换一件新的，或者退款，您看哪个更方便？', 'Would a new one or a refund suit you better?'),
    both(
      '是今天发到家里，还是明天自提更合适？',
      'Shall we ship it today, or would you rather pick it up tomorrow?',
    ),
  ],
  reflective: [
    both(
      '我理解的是：{{product|商品}}到得比说好的晚，耽误了您的安排，对吗？',
      'So {{product|it}} came later than promised and upset your plans, is that right?',
    ),
    both(
      '听起来您最担心的是质量问题，对吗？',
      'It sounds as if the quality worries you most, is that right?',
    ),
    both(
      '您已经联系过我们一次，还要再说一遍，确实让人着急。',
      'You told us before and now have to say it again; that is annoying indeed.',
    ),
  ],
};
