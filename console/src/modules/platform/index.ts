import {
  accountNavWords,
  apiKeyPageWords,
  approvalPageWords,
  auditPageWords,
  authorityPageWords,
  doorWords,
  flowPageWords,
  formNavWords,
  mailPageWords,
  manageApiKeys,
  manageFlows,
  manageForms,
  manageRedaction,
  manageShop,
  manageWebhooks,
  manageWork,
  metricNavWords,
  noticePageWords,
  readAudit,
  readAuthority,
  readFormAnswers,
  readMails,
  readMetrics,
  readRules,
  redactionWords,
  ruleNavWords,
  shopPageWords,
  webhookNavWords,
  workPageWords,
} from '@zhiyin/domain/platform';
import { later } from '#lib/later.tsx';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useApprovalCount } from './approvals/data.ts';
import { Bell } from './notices/bell.tsx';

export { dayOf, startOfDays } from './day-start.ts';
export { addedFactNames, addFactNames } from './fact-names.ts';
export { written } from './metrics/written.ts';
export { useFiringSaid } from './rules/firings/use-firing-said.ts';
export { useFiringsOn } from './rules/firings/use-firings-on.ts';
export { addRuleSubject, addRuleThings } from './rules/subjects.ts';
export { useRuleNames } from './rules/use-rule-names.ts';
export { addThingNote, type NotedThing, ThingNotes } from './things/notes.tsx';
export { addThingVerb, type ShownThing, ThingVerbs } from './things/verbs.tsx';

/** Whose word a move of a thing waits for, with the place to give one's own. */
export const ApprovalCard = later(async () => (await import('./approvals/approval-card.tsx')).ApprovalCard);

/** Makes the console an app: installs its worker, goes on with pushes, says when there is a newer version. */
export const AppUpdates = later(async () => (await import('./push/app-updates.tsx')).AppUpdates);

/** The customer of a condition, searched by name. */
export const CustomerPicker = later(
  async () => (await import('./rules/edit/customer-picker.tsx')).CustomerPicker,
);

/** What a group of a metric is called. */
export const MetricGroupName = later(async () => (await import('./metrics/group-name.tsx')).GroupName);

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
      ...beforeTheDoor,
      path: '/unsubscribe',
      words: noticePageWords.notices,
      load: async () => (await import('./door/unsubscribe-page.tsx')).UnsubscribePage,
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
      words: accountNavWords.account,
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
      section: 'shop',
      may: manageShop,
      load: async () => (await import('./shop/shop-page.tsx')).ShopPage,
    }),
    page({
      path: '/approvals',
      words: approvalPageWords.approvals,
      icon: 'seal',
      wing: 'desk',
      may: 'member',
      useWaiting: useApprovalCount,
      load: async () => (await import('./approvals/approvals-page.tsx')).ApprovalsPage,
    }),
    page({
      path: '/approvals/$approvalId',
      words: approvalPageWords.approval,
      icon: 'seal',
      wing: 'desk',
      may: 'member',
      load: async () => (await import('./approvals/approval-page.tsx')).ApprovalPage,
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
      section: 'work',
      may: manageFlows,
      load: async () => (await import('./flows/flows-page.tsx')).FlowsPage,
    }),
    page({
      path: '/settings/flows/$flowId/versions',
      words: flowPageWords.versions,
      icon: 'swap',
      wing: 'settings',
      section: 'work',
      may: manageFlows,
      load: async () => (await import('./flows/versions/flow-versions-page.tsx')).FlowVersionsPage,
    }),
    page({
      path: '/settings/flows/$flowId',
      words: flowPageWords.flows,
      icon: 'swap',
      wing: 'settings',
      section: 'work',
      may: manageFlows,
      load: async () => (await import('./flows/flow-page.tsx')).FlowPage,
    }),
    page({
      path: '/settings/api-keys',
      words: apiKeyPageWords.apiKeys,
      icon: 'key',
      wing: 'settings',
      section: 'automation',
      may: manageApiKeys,
      load: async () => (await import('./api-keys/api-keys-page.tsx')).ApiKeysPage,
    }),
    page({
      path: '/settings/webhooks',
      words: webhookNavWords.webhooks,
      icon: 'link',
      wing: 'settings',
      section: 'automation',
      may: manageWebhooks,
      load: async () => (await import('./webhooks/webhooks-page.tsx')).WebhooksPage,
    }),
    page({
      path: '/settings/webhooks/$webhookId',
      words: webhookNavWords.webhooks,
      icon: 'link',
      wing: 'settings',
      section: 'automation',
      may: manageWebhooks,
      load: async () => (await import('./webhooks/webhook-page.tsx')).WebhookPage,
    }),
    page({
      path: '/settings/forms',
      words: formNavWords.forms,
      icon: 'document',
      wing: 'settings',
      section: 'work',
      may: manageForms,
      load: async () => (await import('./forms/forms-page.tsx')).FormsPage,
    }),
    page({
      path: '/settings/forms/$formId',
      words: formNavWords.build,
      icon: 'document',
      wing: 'settings',
      section: 'work',
      may: manageForms,
      load: async () => (await import('./forms/build/form-page.tsx')).FormPage,
    }),
    page({
      path: '/settings/forms/$formId/answers',
      words: formNavWords.answers,
      icon: 'document',
      wing: 'settings',
      section: 'work',
      may: readFormAnswers,
      load: async () => (await import('./forms/answers/form-answers-page.tsx')).FormAnswersPage,
    }),
    page({
      path: '/settings/forms/$formId/versions',
      words: formNavWords.versions,
      icon: 'document',
      wing: 'settings',
      section: 'work',
      may: 'member',
      load: async () => (await import('./forms/versions/form-versions-page.tsx')).FormVersionsPage,
    }),
    page({
      path: '/settings/rules',
      words: ruleNavWords.rules,
      icon: 'sliders',
      wing: 'settings',
      section: 'automation',
      may: readRules,
      load: async () => (await import('./rules/list/rules-page.tsx')).RulesPage,
    }),
    page({
      path: '/settings/rules/$ruleId',
      words: ruleNavWords.rule,
      icon: 'sliders',
      wing: 'settings',
      section: 'automation',
      may: readRules,
      load: async () => (await import('./rules/edit/rule-page.tsx')).RulePage,
    }),
    page({
      path: '/settings/rules/firings',
      words: ruleNavWords.firings,
      icon: 'sliders',
      wing: 'settings',
      section: 'automation',
      may: readRules,
      isListed: false,
      load: async () => (await import('./rules/firings/firings-page.tsx')).FiringsPage,
    }),
    page({
      path: '/settings/redaction',
      words: redactionWords.title,
      icon: 'lock',
      wing: 'settings',
      section: 'system',
      may: manageRedaction,
      load: async () => (await import('./redaction/redaction-page.tsx')).RedactionPage,
    }),
    page({
      path: '/settings/mails',
      words: mailPageWords.mails,
      icon: 'mail',
      wing: 'settings',
      section: 'system',
      may: readMails,
      load: async () => (await import('./mails/mails-page.tsx')).MailsPage,
    }),
    page({
      path: '/settings/work',
      words: workPageWords.work,
      icon: 'refresh',
      wing: 'settings',
      section: 'system',
      may: manageWork,
      load: async () => (await import('./work/work-page.tsx')).WorkPage,
    }),
    page({
      path: '/settings/audit',
      words: auditPageWords.audit,
      icon: 'eye',
      wing: 'settings',
      section: 'system',
      may: readAudit,
      load: async () => (await import('./audit/audit-page.tsx')).AuditPage,
    }),
    page({
      path: '/insights/metrics',
      words: metricNavWords.metrics,
      icon: 'chart',
      wing: 'insights',
      may: readMetrics,
      keys: 'g m',
      load: async () => (await import('./metrics/metrics-page.tsx')).MetricsPage,
    }),
    page({
      path: '/insights/metrics/$metric',
      words: metricNavWords.metric,
      icon: 'chart',
      wing: 'insights',
      may: readMetrics,
      load: async () => (await import('./metrics/metric-page.tsx')).MetricPage,
    }),
  ],
  TopBar: Bell,
};
