import { defineWords } from '../kit/words.ts';

/** What leads to the pages that every shop has: known before any of them is there. */
export const platformNavWords = defineWords('platform-nav', {
  apiKeys: { zh: 'API 密钥', en: 'API keys' },
  approvals: { zh: '审批', en: 'Approvals' },
  approval: { zh: '审批', en: 'Approval' },
  audit: { zh: '审计', en: 'Audit' },
  authority: { zh: '权责矩阵', en: 'Who decides what' },
  signIn: { zh: '登录', en: 'Sign in' },
  setUp: { zh: '开店', en: 'Set up your shop' },
  forgottenTitle: { zh: '重设密码', en: 'Reset your password' },
  join: { zh: '加入', en: 'Join' },
  flows: { zh: '流程', en: 'Flows' },
  flowVersions: { zh: '版本', en: 'Versions' },
  mails: { zh: '邮件', en: 'Mails' },
  notices: { zh: '通知', en: 'Notices' },
  redaction: { zh: '敏感信息清除', en: 'Redaction' },
  shop: { zh: '店铺', en: 'Shop' },
  work: { zh: '后台任务', en: 'Background work' },
});
