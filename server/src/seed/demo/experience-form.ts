import { FormDraft } from '@zhiyin/domain/platform';

const both = (zh: string, en: string) => ({ zh, en });
const option = (key: string, zh: string, en: string, points?: number) => ({
  ...{ key, label: both(zh, en) },
  ...(points !== undefined && { points }),
});

/** What the demo shop asks customers after a purchase: sections, conditions, and a score. */
export const experienceForm = FormDraft.parse({
  title: both('购物体验', 'How was it with us?'),
  sections: [
    { key: 'tea', label: both('茶', 'The tea'), weight: 2 },
    { key: 'service', label: both('客服', 'Our service'), weight: 1 },
    { key: 'you', label: both('最后', 'Last'), weight: 1 },
  ],
  questions: [
    {
      ...{ key: 'bought', kind: 'choice', section: 'tea', isRequired: true },
      label: both('这次买了什么', 'What did you buy?'),
      settings: {
        options: [
          option('green', '绿茶', 'Green tea'),
          option('white', '白茶', 'White tea'),
          option('dark', '普洱、乌龙', 'Pu’er or oolong'),
          option('ware', '茶具', 'Teaware'),
        ],
        isMany: true,
      },
    },
    {
      ...{ key: 'taste', kind: 'rating', section: 'tea', weight: 3, isRequired: true },
      label: both('味道和品质', 'Taste and quality'),
      settings: { scale: 'stars' },
    },
    {
      ...{ key: 'parcel', kind: 'matrix', section: 'tea', weight: 2 },
      label: both('收到的时候', 'When it came'),
      settings: {
        rows: [option('packing', '包装', 'Packing'), option('speed', '物流速度', 'Speed')],
        columns: [
          option('bad', '不好', 'Bad', 0),
          option('fair', '还行', 'Fair', 1),
          option('good', '很好', 'Good', 2),
        ],
        allowsNotApplicable: true,
      },
    },
    {
      ...{ key: 'asked', kind: 'choice', section: 'service', isRequired: true },
      label: both('这次问过客服吗', 'Did you ask us anything?'),
      settings: { options: [option('yes', '问过', 'Yes'), option('no', '没有', 'No')] },
    },
    {
      ...{ key: 'helped', kind: 'rating', section: 'service', weight: 1 },
      label: both('客服帮到您了吗', 'Did we help?'),
      shownIf: { all: [{ field: 'asked', operator: 'is', value: 'yes' }] },
      settings: { scale: 'agreement-5' },
    },
    {
      ...{ key: 'again', kind: 'rating', section: 'you', weight: 1 },
      label: both('会推荐给朋友吗', 'Would you tell a friend?'),
      settings: { scale: 'zero-to-ten' },
    },
    {
      ...{ key: 'words', kind: 'long-text', section: 'you' },
      label: both('还想说什么', 'Anything else?'),
    },
  ],
});
