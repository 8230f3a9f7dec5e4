import type { FormDraft } from '../platform/index.ts';

/**
 * What most shops want to know before a chat: how to call the customer, where to reach them later, and what it is
 * about. Questions called `name`, `email` and `phone` fill the customer's record.
 */
export const readyPreChatForm: FormDraft = {
  title: { zh: '开始之前', en: 'Before we chat' },
  sections: [],
  questions: [
    asked('name', 'text', { zh: '怎么称呼您？', en: 'What should we call you?' }, { lengthMax: 60 }),
    asked('email', 'text', { zh: '邮箱（不在线时也能回复您）', en: 'E-mail, so that we can answer later' }),
    asked(
      'topic',
      'choice',
      { zh: '想咨询什么？', en: 'What is it about?' },
      {
        options: [
          { key: 'product', label: { zh: '商品', en: 'A product' } },
          { key: 'order', label: { zh: '订单', en: 'An order' } },
          { key: 'return', label: { zh: '退换货', en: 'A return or refund' } },
          { key: 'other', label: { zh: '其他', en: 'Something else' } },
        ],
      },
    ),
    {
      ...asked('consent', 'consent', {
        zh: '我同意店铺为回复我而保存这些内容',
        en: 'I agree that the shop keeps this to answer me',
      }),
      isRequired: true,
    },
  ],
};

function asked(
  key: string,
  kind: string,
  label: { zh: string; en: string },
  settings: Record<string, unknown> = {},
): FormDraft['questions'][number] {
  return { key, kind, label, isRequired: false, isFatal: false, settings };
}
