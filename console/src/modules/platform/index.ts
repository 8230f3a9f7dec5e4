import {
  accountWords,
  apiKeyPageWords,
  auditPageWords,
  authorityPageWords,
  doorWords,
  flowPageWords,
  formPageWords,
  mailPageWords,
  manageApiKeys,
  manageFlows,
  manageForms,
  manageShop,
  manageWebhooks,
  manageWork,
  metricPageWords,
  noticePageWords,
  readAudit,
  readAuthority,
  readFormAnswers,
  readMails,
  readMetrics,
  readRules,
  rulePageWords,
  shopPageWords,
  webhookPageWords,
  workPageWords,
} from '@zhiyin/domain/platform';
import { later } from '#lib/later.tsx';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useApprovalCount } from './flows/data.ts';
import { Bell } from './notices/bell.tsx';

export { startOfDays } from './day-start.ts';
export { addedFactNames, addFactNames } from './fact-names.ts';
export { addRuleSubject, addRuleThings } from './rules/subjects.ts';
export { useRuleNames } from './rules/use-rule-names.ts';

/** The rows behind a number of a metric. */
export const MetricRows = later(async () => (await import('./metrics/rows-dialog.tsx')).RowsDialog);

/** Where a member is led whose shop asks for two-step sign-in. */
export const TwoFactorMissing = later(
  async () => (await import('./shop/two-factor-missing.tsx')).TwoFactorMissing,
);

const beforeTheDoor = { wing: null, icon: 'lock', may: 'anyone' } as const;

/** What every shop has: the door, one's account, and the settings of the whole shop. */
export const platform: ConsoleModule = {
  pages: [
    page({
      ...beforeTheDoor,
      path: '/sign-in',
      words: doorWords.signIn,
      load: async () => (await import('./door/sign-in-page.tsx')).SignInPage,
    }),
    page({
      ...beforeTheDoor,
      path: '/set-up',
      words: doorWords.setUp,
      load: async () => (await import('./door/set-up-page.tsx')).SetUpPage,
    }),
    page({
      ...beforeTheDoor,
      path: '/password/forgotten',
      words: doorWords.forgottenTitle,
      load: async () => (await import('./door/forgotten-page.tsx')).ForgottenPage,
    }),
    page({
      ...beforeTheDoor,
      path: '/reset-password',
      words: doorWords.forgottenTitle,
      load: async () => (await import('./door/reset-page.tsx')).ResetPage,
    }),
    page({
      ...beforeTheDoor,
      path: '/invitation',
      words: doorWords.join,
      load: async () => (await import('./door/invitation-page.tsx')).InvitationPage,
    }),
    page({
      path: '/notices',
      words: noticePageWords.notices,
      icon: 'bell',
      wing: null,
      may: 'member',
      load: async () => (await import('./notices/notices-page.tsx')).NoticesPage,
    }),
    page({
      path: '/account',
      words: accountWords.account,
      icon: 'person',
      wing: null,
      may: 'member',
      load: async () => (await import('./account/account-page.tsx')).AccountPage,
    }),
    page({
      path: '/settings/shop',
      words: shopPageWords.shop,
      icon: 'store',
      wing: 'settings',
      may: manageShop,
      load: async () => (await import('./shop/shop-page.tsx')).ShopPage,
    }),
    page({
      path: '/approvals',
      words: flowPageWords.approvals,
      icon: 'seal',
      wing: 'desk',
      may: 'member',
      useWaiting: useApprovalCount,
      load: async () => (await import('./flows/approvals-page.tsx')).ApprovalsPage,
    }),
    page({
      path: '/settings/authority',
      words: authorityPageWords.authority,
      icon: 'seal',
      wing: 'settings',
      section: 'work',
      may: readAuthority,
      load: async () => (await import('./authority/authority-page.tsx')).AuthorityPage,
    }),
    page({
      path: '/settings/flows',
      words: flowPageWords.flows,
      icon: 'swap',
      wing: 'settings',
      may: manageFlows,
      load: async () => (await import('./flows/flows-page.tsx')).FlowsPage,
    }),
    page({
      path: '/settings/flows/$flowId',
      words: flowPageWords.flows,
      icon: 'swap',
      wing: 'settings',
      may: manageFlows,
      load: async () => (await import('./flows/flow-page.tsx')).FlowPage,
    }),
    page({
      path: '/settings/api-keys',
      words: apiKeyPageWords.apiKeys,
      icon: 'key',
      wing: 'settings',
      may: manageApiKeys,
      load: async () => (await import('./api-keys/api-keys-page.tsx')).ApiKeysPage,
    }),
    page({
      path: '/settings/webhooks',
      words: webhookPageWords.webhooks,
      icon: 'link',
      wing: 'settings',
      may: manageWebhooks,
      load: async () => (await import('./webhooks/webhooks-page.tsx')).WebhooksPage,
    }),
    page({
      path: '/settings/webhooks/$webhookId',
      words: webhookPageWords.webhooks,
      icon: 'link',
      wing: 'settings',
      may: manageWebhooks,
      load: async () => (await import('./webhooks/webhook-page.tsx')).WebhookPage,
    }),
    page({
      path: '/settings/forms',
      words: formPageWords.forms,
      icon: 'document',
      wing: 'settings',
      may: manageForms,
      load: async () => (await import('./forms/forms-page.tsx')).FormsPage,
    }),
    page({
      path: '/settings/forms/$formId',
      words: formPageWords.build,
      icon: 'document',
      wing: 'settings',
      may: manageForms,
      load: async () => (await import('./forms/build/form-page.tsx')).FormPage,
    }),
    page({
      path: '/settings/forms/$formId/answers',
      words: formPageWords.answers,
      icon: 'document',
      wing: 'settings',
      may: readFormAnswers,
      load: async () => (await import('./forms/answers/form-answers-page.tsx')).FormAnswersPage,
    }),
    page({
      path: '/settings/forms/$formId/versions',
      words: formPageWords.versions,
      icon: 'document',
      wing: 'settings',
      may: 'member',
      load: async () => (await import('./forms/versions/form-versions-page.tsx')).FormVersionsPage,
    }),
    page({
      path: '/settings/rules',
      words: rulePageWords.rules,
      icon: 'sliders',
      wing: 'settings',
      may: readRules,
      load: async () => (await import('./rules/list/rules-page.tsx')).RulesPage,
    }),
    page({
      path: '/settings/rules/$ruleId',
      words: rulePageWords.rule,
      icon: 'sliders',
      wing: 'settings',
      may: readRules,
      load: async () => (await import('./rules/edit/rule-page.tsx')).RulePage,
    }),
    page({
      path: '/settings/rules/firings',
      words: rulePageWords.firings,
      icon: 'sliders',
      wing: 'settings',
      may: readRules,
      isListed: false,
      load: async () => (await import('./rules/firings/firings-page.tsx')).FiringsPage,
    }),
    page({
      path: '/settings/mails',
      words: mailPageWords.mails,
      icon: 'mail',
      wing: 'settings',
      may: readMails,
      load: async () => (await import('./mails/mails-page.tsx')).MailsPage,
    }),
    page({
      path: '/settings/work',
      words: workPageWords.work,
      icon: 'refresh',
      wing: 'settings',
      may: manageWork,
      load: async () => (await import('./work/work-page.tsx')).WorkPage,
    }),
    page({
      path: '/settings/audit',
      words: auditPageWords.audit,
      icon: 'eye',
      wing: 'settings',
      may: readAudit,
      load: async () => (await import('./audit/audit-page.tsx')).AuditPage,
    }),
    page({
      path: '/insights/metrics',
      words: metricPageWords.metrics,
      icon: 'chart',
      wing: 'insights',
      may: readMetrics,
      keys: 'g m',
      load: async () => (await import('./metrics/metrics-page.tsx')).MetricsPage,
    }),
    page({
      path: '/insights/metrics/$metric',
      words: metricPageWords.metric,
      icon: 'chart',
      wing: 'insights',
      may: readMetrics,
      load: async () => (await import('./metrics/metric-page.tsx')).MetricPage,
    }),
  ],
  TopBar: Bell,
};
