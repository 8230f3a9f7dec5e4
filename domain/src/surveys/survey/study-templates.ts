import type { Question } from '../../kit/form/form.ts';
import type { Text } from '../../kit/words.ts';
import { type KanoAnswer, kanoAnswers, type ServqualDimension } from '../../statistics/index.ts';
import type { SurveyTemplate } from './survey-template.ts';

/** What is expected of a service, by the 22 points of SERVQUAL, in words of our own for a shop. */
const points: readonly (readonly [ServqualDimension, string, string])[] = [
  ['tangibles', '店铺页面和设备现代好用', 'Pages and equipment are up to date'],
  ['tangibles', '店铺看上去舒服整洁', 'The shop looks pleasant and tidy'],
  ['tangibles', '客服的形象得体', 'Staff present themselves well'],
  ['tangibles', '图文资料清楚好看', 'Pictures and texts are clear and well made'],
  ['reliability', '答应的事按时做到', 'What is promised is done in time'],
  ['reliability', '有问题时真心帮忙解决', 'Problems are met with a sincere wish to solve them'],
  ['reliability', '第一次就把事情办对', 'Things are done right the first time'],
  ['reliability', '在承诺的时间送到', 'Service comes when it was promised'],
  ['reliability', '订单和记录准确无误', 'Orders and records are without mistakes'],
  ['responsiveness', '说清楚什么时候能办好', 'One is told when it will be done'],
  ['responsiveness', '回应迅速', 'Answers are prompt'],
  ['responsiveness', '总是愿意帮忙', 'Staff are always willing to help'],
  ['responsiveness', '再忙也会回复', 'Nobody is ever too busy to reply'],
  ['assurance', '客服的言行让人信任', 'The way staff act makes one trust them'],
  ['assurance', '付款和信息让人放心', 'One feels safe when paying and giving details'],
  ['assurance', '始终有礼貌', 'Staff are always polite'],
  ['assurance', '懂产品，答得上来', 'Staff know the goods and can answer'],
  ['empathy', '把每位顾客当回事', 'Each customer gets attention of their own'],
  ['empathy', '服务时间方便', 'Hours suit customers'],
  ['empathy', '有人专门关心您的事', 'Somebody cares for your matter personally'],
  ['empathy', '把顾客的利益放在心上', 'Your best interests are at heart'],
  ['empathy', '明白您真正需要什么', 'Your own needs are understood'],
];

const sides = {
  expected: { zh: '期望', en: 'Expected' },
  perceived: { zh: '感受', en: 'Found' },
} as const;

function servqualQuestions(): Question[] {
  return points.flatMap(([dimension, zh, en], place) => {
    const ask = (side: 'expected' | 'perceived'): Question => ({
      key: `${dimension}-${place + 1}-${side}`,
      kind: 'rating',
      label: { zh: `${sides[side].zh} · ${zh}`, en: `${sides[side].en}: ${en}` },
      section: side,
      isRequired: false,
      isFatal: false,
      settings: { scale: 'agreement', allowsNotApplicable: true },
    });
    return [ask('expected'), ask('perceived')];
  });
}

const kanoOptions: Readonly<Record<KanoAnswer, Text>> = {
  like: { zh: '我很喜欢', en: 'I like it' },
  must: { zh: '理应如此', en: 'It must be so' },
  neutral: { zh: '无所谓', en: 'I do not mind' },
  'live-with': { zh: '可以忍受', en: 'I can live with it' },
  dislike: { zh: '我不喜欢', en: 'I dislike it' },
};

const features: readonly (readonly [string, Text])[] = [
  ['same-day', { zh: '当天发货', en: 'Dispatch on the same day' }],
  ['night-chat', { zh: '夜里也有人工客服', en: 'People in the chat at night' }],
  ['home-return', { zh: '上门取退货', en: 'Returns fetched at home' }],
];

function kanoQuestions(): Question[] {
  return features.flatMap(([key, name]) => {
    const ask = (side: 'with' | 'without', label: Text): Question => ({
      ...{ key: `${key}-${side}`, kind: 'choice', label, section: key, isRequired: true, isFatal: false },
      settings: { options: kanoAnswers.map((answer) => ({ key: answer, label: kanoOptions[answer] })) },
    });
    return [
      ask('with', { zh: `如果有“${name.zh}”，您觉得？`, en: `How do you feel with it: ${name.en}?` }),
      ask('without', { zh: `如果没有“${name.zh}”，您觉得？`, en: `How do you feel without it: ${name.en}?` }),
    ];
  });
}

/** Studies for a few customers who have time: what they expected against what they found, and what features are to them. */
export const studyTemplates: readonly SurveyTemplate[] = [
  {
    key: 'servqual',
    words: { zh: '服务质量（SERVQUAL）', en: 'Service quality (SERVQUAL)' },
    hint: {
      zh: '22 条，先问期望再问感受，约十分钟，算出五个维度的差距',
      en: '22 points, first expected and then found; about ten minutes; gaps in five dimensions',
    },
    intro: {
      zh: '请先说您对一家好店铺的期望，再说对我们的感受。约十分钟，不清楚的可以跳过。',
      en: 'First what you expect of a good shop, then how you found ours. It takes ten minutes; skip what you cannot tell.',
    },
    occasions: [],
    form: {
      title: { zh: '服务期望与感受', en: 'What you expect, and how you found us' },
      sections: [
        { key: 'expected', label: { zh: '一家好店铺应该……', en: 'A good shop should be so' } },
        { key: 'perceived', label: { zh: '我们店铺……', en: 'Our shop is so' } },
      ],
      questions: servqualQuestions().sort((a, b) => (a.section ?? '').localeCompare(b.section ?? '')),
    },
  },
  {
    key: 'kano',
    words: { zh: '需求分类（Kano）', en: 'Kinds of features (Kano)' },
    hint: {
      zh: '每个功能问“有”和“没有”两题，分出必备、期望、魅力',
      en: 'Each feature with and without it: what must be, what pleases, what delights',
    },
    intro: {
      zh: '我们想知道下面这些服务对您有多重要，每项两个问题。',
      en: 'Tell us what these services mean to you: two questions each.',
    },
    occasions: [],
    form: {
      title: { zh: '哪些服务对您重要？', en: 'What matters to you?' },
      sections: features.map(([key, label]) => ({ key, label })),
      questions: kanoQuestions(),
    },
  },
];
