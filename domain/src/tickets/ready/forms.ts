import type { Text } from '../../kit/words.ts';
import type { FormDraft } from '../../platform/index.ts';

type Asked = FormDraft['questions'][number];

const order = asked('order', 'text', { zh: '订单号', en: 'Order number' }, { lengthMax: 60 });
/** Needed to solve, as the flows demand. */
const solution = asked('solution', 'long-text', { zh: '处理结果', en: 'Solution' });

/** The forms that a new shop's tickets ask, by the key they are stored under. */
export const readyForms: Readonly<Record<string, FormDraft>> = {
  'after-sales': form({ zh: '售后信息', en: 'After-sales details' }, [
    order,
    {
      ...choice('problem', { zh: '问题', en: 'Problem' }, [
        ['damaged', { zh: '破损', en: 'Damaged' }],
        ['wrong-item', { zh: '发错货', en: 'Wrong item' }],
        ['missing', { zh: '少件', en: 'Something missing' }],
        ['quality', { zh: '质量问题', en: 'Quality' }],
        ['unwanted', { zh: '不想要了', en: 'No longer wanted' }],
      ]),
      isRequired: true,
    },
    choice('wish', { zh: '顾客诉求', en: 'What the customer wants' }, [
      ['refund', { zh: '退款', en: 'Refund' }],
      ['return', { zh: '退货退款', en: 'Return and refund' }],
      ['exchange', { zh: '换货', en: 'Exchange' }],
      ['resend', { zh: '补发', en: 'Send again' }],
    ]),
    asked('refund', 'money', { zh: '退款金额', en: 'Amount to refund' }),
    solution,
  ]),
  logistics: form({ zh: '物流信息', en: 'Delivery details' }, [
    order,
    asked('parcel', 'text', { zh: '运单号', en: 'Tracking number' }, { lengthMax: 60 }),
    {
      ...choice('problem', { zh: '问题', en: 'Problem' }, [
        ['stuck', { zh: '物流不更新', en: 'Tracking stands still' }],
        ['lost', { zh: '丢件', en: 'Lost' }],
        ['address', { zh: '改地址', en: 'Change of address' }],
        ['not-received', { zh: '显示签收但没收到', en: 'Signed for, not received' }],
      ]),
      isRequired: true,
    },
    solution,
  ]),
  'product-question': form({ zh: '咨询信息', en: 'Question details' }, [
    asked('product', 'text', { zh: '商品', en: 'Product' }, { lengthMax: 120 }),
    solution,
  ]),
};

function form(title: Text, questions: Asked[]): FormDraft {
  return { title, sections: [], questions };
}

function asked(key: string, kind: string, label: Text, settings: Record<string, unknown> = {}): Asked {
  return { key, kind, label, isRequired: false, isFatal: false, settings };
}

function choice(key: string, label: Text, options: readonly (readonly [string, Text])[]): Asked {
  return asked(key, 'choice', label, {
    options: options.map(([option, words]) => ({ key: option, label: words })),
  });
}
