import type { FormDraft } from '../platform/index.ts';

/** The key under which a shop's first script is stored among its forms. */
export const scriptKey = 'follow-up-script';

/** What is asked in a follow-up, until the shop writes its own. */
export const readyScript: FormDraft = {
  title: { zh: '回访话术', en: 'Follow-up script' },
  sections: [],
  questions: [
    {
      key: 'solved',
      kind: 'choice',
      label: { zh: '您反映的问题现在解决了吗？', en: 'Is what you wrote about solved now?' },
      isRequired: false,
      isFatal: false,
      settings: {
        options: [
          { key: 'yes', label: { zh: '解决了', en: 'Yes' } },
          { key: 'partly', label: { zh: '部分解决', en: 'In part' } },
          { key: 'no', label: { zh: '没有', en: 'No' } },
        ],
      },
    },
    {
      key: 'service',
      kind: 'choice',
      label: { zh: '您对客服的态度和速度满意吗？', en: 'Were we friendly and quick enough?' },
      isRequired: false,
      isFatal: false,
      settings: {
        options: [
          { key: 'good', label: { zh: '满意', en: 'Yes' } },
          { key: 'slow', label: { zh: '太慢', en: 'Too slow' } },
          { key: 'unfriendly', label: { zh: '态度不好', en: 'Not friendly' } },
        ],
      },
    },
    {
      key: 'wish',
      kind: 'long-text',
      label: { zh: '您还希望我们做什么？', en: 'What else would you like us to do?' },
      isRequired: false,
      isFatal: false,
      settings: {},
    },
  ],
};
