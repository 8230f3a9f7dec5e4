import { defineWords } from '../../kit/words.ts';

/** What an order's page says of after-sales claims. */
export const claimPageWords = defineWords('store', {
  claims: { zh: '售后', en: 'After-sales' },
  claimDeadline: { zh: '平台截止', en: 'Platform’s deadline' },
  claimNotRefusable: { zh: '平台不允许拒绝', en: 'The platform allows no refusal' },
  claimPage: { zh: '到平台处理', en: 'Decide at the platform' },
  claimReason: { zh: '原因：{reason}', en: 'Reason: {reason}' },
});
