import { ownersPermission, type Permission, permission } from '../kit/permission.ts';

export const manageShop = permission('platform.manage-shop', {
  zh: '修改店铺名称和时区',
  en: 'Change the name and time zone of the shop',
});

/** Whoever can lift it could take a second factor from everybody. */
export const demandTwoFactor = ownersPermission('platform.demand-two-factor', {
  zh: '要求所有人两步验证',
  en: 'Demand two-step sign-in of everybody',
});

export const manageApiKeys = permission('platform.manage-api-keys', {
  zh: '管理 API 密钥',
  en: 'Manage API keys',
});

export const manageWebhooks = permission('platform.manage-webhooks', {
  zh: '管理 Webhook',
  en: 'Manage webhooks',
});

/** Mails that wait to be handed on hold links that sign people in, so whoever reads them could become anybody. */
export const readMails = ownersPermission('platform.read-mails', {
  zh: '查看并转交未发出的邮件',
  en: 'See mails that could not be sent and hand them on',
});

export const readAudit = ownersPermission('platform.read-audit', {
  zh: '查看和导出审计记录',
  en: 'Read and export the audit trail',
});

/** What it takes out is gone for good. */
export const manageRedaction = permission('platform.manage-redaction', {
  zh: '设置敏感信息多久后永久清除',
  en: 'Set when sensitive data is taken out for good',
});

export const manageWork = permission('platform.manage-work', {
  zh: '查看、重试或放弃失败的后台任务',
  en: 'See, retry or drop background work that failed',
});

export const manageForms = permission(
  'platform.manage-forms',
  { zh: '编辑和发布表单', en: 'Edit and publish forms' },
  ['manager'],
);

/** What customers wrote in forms is theirs: not everybody who builds forms needs it. */
export const readFormAnswers = permission(
  'platform.read-form-answers',
  { zh: '查看和导出表单的回答', en: 'See and export the answers to forms' },
  ['manager', 'lead'],
);

export const manageFlows = permission(
  'platform.manage-flows',
  { zh: '编辑和发布流程', en: 'Edit and publish flows' },
  ['manager'],
);

const readersOfRules = ['manager', 'lead', 'agent', 'reviewer', 'viewer'] as const;
export const readRules = permission(
  'platform.read-rules',
  { zh: '查看自动化规则', en: 'See automation rules' },
  readersOfRules,
);

/** Whoever publishes a rule must also hold the right to each thing it does. */
export const manageRules = permission(
  'platform.manage-rules',
  { zh: '编辑、试运行和发布自动化规则', en: 'Edit, try and publish automation rules' },
  ['manager'],
);

export const manageCalendars = permission(
  'platform.manage-calendars',
  { zh: '设置营业时间', en: 'Set business hours' },
  ['manager'],
);

export const readAuthority = permission(
  'platform.read-authority',
  { zh: '查看权责矩阵', en: 'See who decides what' },
  ['manager', 'lead', 'agent', 'reviewer', 'trainer', 'planner', 'viewer'],
);

/** Whoever may change who decides could let themselves decide anything. */
export const manageAuthority = permission('platform.manage-authority', {
  zh: '修改权责矩阵：谁能决定什么、到多少金额',
  en: 'Change who decides what, up to which amount',
});

export const readMetrics = permission(
  'platform.read-metrics',
  { zh: '查看指标和报表', en: 'See metrics and reports' },
  ['manager', 'lead', 'reviewer', 'trainer', 'planner', 'viewer'],
);

/** What one may be allowed to do with the ground itself. */
export const platformPermissions: readonly Permission[] = [
  manageShop,
  demandTwoFactor,
  manageApiKeys,
  manageWebhooks,
  readMails,
  readAudit,
  manageRedaction,
  manageWork,
  manageForms,
  readFormAnswers,
  manageFlows,
  readRules,
  manageRules,
  manageCalendars,
  readAuthority,
  manageAuthority,
  readMetrics,
];
