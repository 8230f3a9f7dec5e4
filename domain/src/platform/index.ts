export { accountNavWords } from './account/nav-words.ts';
export { accountWords } from './account/page-words.ts';
export {
  ApiKey,
  CreateApiKey,
  createApiKey,
  listApiKeys,
  revokeApiKey,
} from './api-keys/contract.ts';
export { apiKeyCreated, apiKeyRevoked } from './api-keys/facts.ts';
export { apiKeyPageWords } from './api-keys/page-words.ts';
export { apiKeyWords } from './api-keys/words.ts';
export {
  AuditFact,
  AuditFilter,
  exportAuditTrail,
  readAuditTrail,
} from './audit/contract.ts';
export { auditExported } from './audit/facts.ts';
export { auditPageWords } from './audit/page-words.ts';
export {
  AuthorityChange,
  AuthorityGrant,
  AuthorityTopic,
  amountMax,
  changeAuthorityTopic,
  createAuthorityTopic,
  deleteAuthorityTopic,
  listAuthority,
  listDeciders,
  readAuthorityHistory,
} from './authority/contract.ts';
export {
  authorityTopicChanged,
  authorityTopicCreated,
  authorityTopicDeleted,
} from './authority/facts.ts';
export { authorityPageWords } from './authority/page-words.ts';
export { authorityWords } from './authority/words.ts';
export {
  changeCalendar,
  createCalendar,
  deleteCalendar,
  listCalendars,
  ShopCalendar,
} from './calendars/contract.ts';
export { calendarChanged, calendarCreated, calendarDeleted } from './calendars/facts.ts';
export { calendarWords } from './calendars/words.ts';
export { platformFacts } from './facts.ts';
export {
  downloadFile,
  fileBytesMax,
  StoredFile,
  uploadFile,
  uploadVisitorFile,
} from './files/contract.ts';
export { fileStored } from './files/facts.ts';
export { type MediaType, mediaTypeOf, mediaTypes, playsAs, safeFileName } from './files/media-type.ts';
export { fileWords } from './files/words.ts';
export { approvalPageWords } from './flows/approval-page-words.ts';
export {
  ApprovalEntry,
  archiveFlow,
  createFlow,
  decideApproval,
  FlowDraft,
  FlowEntry,
  FlowPlan,
  FlowVersionEntry,
  getApproval,
  getFlow,
  listApprovals,
  listFlowFields,
  listFlows,
  listFlowVersions,
  planFlow,
  publishFlow,
  remindApproval,
  restoreFlow,
  withdrawApproval,
} from './flows/contract.ts';
export {
  approvalAsked,
  approvalDecided,
  approvalEnded,
  approvalReminded,
  flowArchived,
  flowPublished,
  flowRestored,
} from './flows/facts.ts';
export { flowPageWords } from './flows/page-words.ts';
export { flowWords } from './flows/words.ts';
export {
  exportFormAnswers,
  FormAnswer,
  FormAnswerDetail,
  getFormAnswer,
  listFormAnswers,
  listFormSources,
  searchFormSource,
} from './forms/answers-contract.ts';
export {
  answersCounted,
  archiveForm,
  createForm,
  dropFormDraft,
  FormDraft,
  FormEntry,
  FormVersion,
  FormWork,
  getForm,
  getFormDraft,
  listForms,
  listFormVersions,
  publishForm,
  restoreForm,
  saveFormDraft,
  sketchForm,
} from './forms/contract.ts';
export {
  formAnswered,
  formAnswersExported,
  formArchived,
  formDraftDropped,
  formDrafted,
  formPublished,
  formRestored,
} from './forms/facts.ts';
export { formNavWords } from './forms/nav-words.ts';
export { formPageWords } from './forms/page-words.ts';
export { FormSketch } from './forms/sketch.ts';
export { formWords } from './forms/words.ts';
export { columnsMax, FileImport, ImportState } from './imports/import.ts';
export { importPageWords } from './imports/page-words.ts';
export { importWords } from './imports/words.ts';
export { issueWord } from './issue-word.ts';
export { LiveFact, listFacts } from './live/contract.ts';
export { handOnMail, listMails, Mail, MailState, retryMail } from './mails/contract.ts';
export { mailFailed, mailHandedOn, mailHeld, mailRetried, mailSent } from './mails/facts.ts';
export { mailPageWords } from './mails/page-words.ts';
export { mailWords } from './mails/words.ts';
export {
  askMetrics,
  listMetricRows,
  listMetrics,
  MetricEntry,
  MetricRowEntry,
  MetricRowsQuestion,
} from './metrics/contract.ts';
export { grainName, grainPath } from './metrics/grains.ts';
export { metricNavWords } from './metrics/nav-words.ts';
export { metricPageWords } from './metrics/page-words.ts';
export { metricWords } from './metrics/words.ts';
export { platformNavWords } from './nav-words.ts';
export { noticeChoiceWords } from './notices/choice-words.ts';
export {
  changeDefaultSettings,
  changeNoticeSettings,
  chooseDefaultWays,
  chooseNoticeWays,
  listNoticeChoices,
  NoticeChoice,
  type NoticeDefaults,
  type OwnNoticeSettings,
  readNoticeDefaults,
  readNoticeSettings,
  showUnsubscribing,
  unsubscribe as unsubscribeNotices,
} from './notices/choices-contract.ts';
export {
  countNotices,
  listNotices,
  Notice,
  readAllNotices,
  readNotices,
  unreadMax,
} from './notices/contract.ts';
export { noticeDefaultsChanged } from './notices/facts.ts';
export {
  approvalSettled,
  approvalWaits,
  type NoticeKind,
  type NoticeWays,
  noticeKind,
  ruleCalls,
  ruleFailing,
  ruleSubjectKind,
} from './notices/kind.ts';
export { noticePageWords } from './notices/page-words.ts';
export {
  heldNotices,
  initialNoticeSettings,
  NoticeQuiet,
  NoticeSettings,
  noticeMails,
} from './notices/settings.ts';
export { noticedMembersMax, noticesChanged } from './notices/signals.ts';
export { unsubscribeWords } from './notices/unsubscribe-words.ts';
export { type Hold, holdOf } from './notices/when.ts';
export { noticeWords } from './notices/words.ts';
export { outgoingWords } from './outgoing/words.ts';
export {
  demandTwoFactor,
  manageApiKeys,
  manageAuthority,
  manageCalendars,
  manageFlows,
  manageForms,
  manageRedaction,
  manageRules,
  manageShop,
  manageWebhooks,
  manageWork,
  platformPermissions,
  readAudit,
  readAuthority,
  readFormAnswers,
  readMails,
  readMetrics,
  readRules,
} from './permissions.ts';
export { appWords } from './push/app-words.ts';
export {
  BrowserTold,
  forgetBrowser,
  keepBrowser,
  lookAtBrowser,
  OneBrowser,
  PushSubscription,
  readPushKey,
  tryBrowser,
} from './push/contract.ts';
export { browserSwitched } from './push/facts.ts';
export { followPush, showPush, subscribeBrowser } from './push/in-browser.ts';
export { browserPushWords } from './push/page-words.ts';
export { pushWords } from './push/words.ts';
export {
  countRedaction,
  getRedaction,
  publishRedaction,
  RedactionCount,
  RedactionDays,
  RedactionPolicy,
  redactionDaysMax,
} from './redaction/contract.ts';
export { redactionPublished, textRedacted } from './redaction/facts.ts';
export { redactionWords, sensitiveKindWords } from './redaction/words.ts';
export {
  cancelRuleTrial,
  createRule,
  getRule,
  getRuleTrial,
  listRuleFirings,
  listRuleNames,
  listRules,
  listTrialHits,
  orderRules,
  publishRule,
  readRuleCatalogue,
  removeRule,
  saveRule,
  startRuleTrial,
  switchRule,
  trialDaysMax,
} from './rules/contract.ts';
export {
  ruleFired,
  rulePublished,
  ruleRemoved,
  ruleSaved,
  ruleStruck,
  ruleSwitched,
  rulesOrdered,
  ruleTried,
} from './rules/facts.ts';
export { ruleNavWords } from './rules/nav-words.ts';
export { rulePageWords } from './rules/page-words.ts';
export {
  FiringState,
  RuleCatalogue,
  RuleDetail,
  RuleEntry,
  RuleFiring,
  RuleTrial,
  StepOutcome,
  SwitchedOff,
  TrialHit,
  TrialState,
} from './rules/shapes.ts';
export { ruleWords } from './rules/words.ts';
export { getSetUp, setUp } from './set-up/contract.ts';
export { permissionsHandedOut, workspaceCreated } from './set-up/facts.ts';
export { setUpWords } from './set-up/words.ts';
export { changeShop, readShop, ShopSettings } from './shop/contract.ts';
export { shopChanged } from './shop/facts.ts';
export { shopPageWords } from './shop/page-words.ts';
export { shopWords } from './shop/words.ts';
export {
  changePassword,
  confirmTwoFactor,
  disableTwoFactor,
  enableTwoFactor,
  getTwoFactor,
  listSessions,
  renewRecoveryCodes,
  requestReset,
  resetPassword,
  revokeOtherSessions,
  revokeSession,
  Session,
  signIn,
  signOut,
  verifySecondFactor,
} from './sign-in/contract.ts';
export {
  passwordChanged,
  passwordReset,
  recoveryCodesRenewed,
  recoveryCodeUsed,
  resetRequested,
  sessionsRevoked,
  signedIn,
  signedOut,
  signInRefused,
  twoFactorDisabled,
  twoFactorEnabled,
} from './sign-in/facts.ts';
export { doorWords } from './sign-in/page-words.ts';
export { isNearTo, passwordLength } from './sign-in/password.ts';
export { signInWords } from './sign-in/words.ts';
export {
  ChangeWebhook,
  CreateWebhook,
  changeWebhook,
  createWebhook,
  DeliveryState,
  listWebhookDeliveries,
  listWebhooks,
  pingWebhook,
  removeWebhook,
  replayWebhook,
  replayWebhookDelivery,
  rotateWebhookSecret,
  Webhook,
  WebhookBody,
  WebhookDelivery,
} from './webhooks/contract.ts';
export {
  webhookChanged,
  webhookCreated,
  webhookPaused,
  webhookRemoved,
  webhookReplayed,
  webhookResumed,
  webhookSecretRotated,
} from './webhooks/facts.ts';
export { webhookNavWords } from './webhooks/nav-words.ts';
export { webhookPageWords } from './webhooks/page-words.ts';
export { webhookWords } from './webhooks/words.ts';
export { groundWords } from './words.ts';
export {
  dropWork,
  FailedWork,
  listFailedWork,
  retryWork,
  summariseWork,
  WorkSummary,
} from './work/contract.ts';
export { workDropped, workRetried } from './work/facts.ts';
export { workName } from './work/kind-words.ts';
export { workPageWords } from './work/page-words.ts';
