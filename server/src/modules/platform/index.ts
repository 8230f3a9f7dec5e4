import {
  approvalSettled,
  approvalWaits,
  noticesChanged,
  platformFacts,
  platformPermissions,
  ruleCalls,
  ruleFailing,
} from '@zhiyin/domain/platform';
import { identifyApiKey } from '#platform/api-keys/identify-api-key.ts';
import { flowTimer } from '#platform/flows/places.ts';
import { postMail } from '#platform/mailer/post-mail.ts';
import type { Module } from '#platform/module.ts';
import { postCustomerPush, postPush } from '#platform/push/post-push.ts';
import { redact } from '#platform/redaction/run-redaction.ts';
import { callAddress, callAddressAction } from '#platform/rules/actions/call-address.ts';
import { runRuleAction } from '#platform/rules/actions/run-rule-action.ts';
import { ring } from '#platform/rules/by-clock/ring.ts';
import { strike } from '#platform/rules/by-clock/strike.ts';
import { doErrand } from '#platform/rules/errands.ts';
import { endWait, runRules } from '#platform/rules/run-rules.ts';
import { runTrial } from '#platform/rules/trial/run-trial.ts';
import { lookOverRules } from '#platform/rules/trouble/look-over.ts';
import { deliverToWebhook } from '#platform/webhooks/deliver.ts';
import { collectFile } from './files/jobs.ts';
import { approvalNotices } from './flows/approval-notices.ts';
import { remindDaily } from './flows/remind-approval.ts';
import { keepHouse } from './jobs.ts';
import { tellHeld } from './notices/sending/held.ts';
import { mailNotice, pushNotice } from './notices/sending/mail-notice.ts';
import { hidesOthersNotices } from './notices/visibility.ts';
import { personal } from './personal.ts';
import { reactions } from './reactions.ts';
import { approvals, decisions, fileNames, formAnswers, notices } from './redaction/places.ts';
import { routes } from './routes.ts';
import { ruleNotices } from './rules/tell-publisher.ts';
import { ownStandards } from './standards/own-standards.ts';

export { requireOwnFiles, showFiles } from '#platform/files/stored-files.ts';
export { createApiKey } from './api-keys/create-api-key.ts';
export { createAuthorityTopic } from './authority/write-topics.ts';
export { giveUpFiles, keepAsCame, keepForGood, keepPicture, uploadVisitorFile } from './files/upload-file.ts';
export { approvalsOf } from './flows/approvals.ts';
export { publishFlow } from './flows/publish-flow.ts';
export { createForm } from './forms/publish-form.ts';
export { liveRoutes } from './live/routes.ts';
export { checkMetric } from './metrics/check-metric.ts';
export { askMetrics, listMetricRows, listMetrics } from './metrics/read-metrics.ts';
export { createRule, publishRule } from './rules/write-rules.ts';
export { createWorkspace } from './set-up/create-workspace.ts';
export { handOutPermissions } from './set-up/hand-out-permissions.ts';
export { setUpToken } from './set-up/set-up-token.ts';
export { resetLink } from './sign-in/passwords.ts';

export const platform: Module = {
  name: 'platform',
  permissions: platformPermissions,
  facts: platformFacts,
  signals: [{ kind: noticesChanged }],
  visibility: hidesOthersNotices,
  routes,
  reactions,
  due: [
    flowTimer,
    remindDaily,
    postMail,
    mailNotice,
    pushNotice,
    tellHeld,
    deliverToWebhook,
    postPush,
    postCustomerPush,
    keepHouse,
    collectFile,
    runRules,
    endWait,
    strike,
    ring,
    doErrand,
    lookOverRules,
    callAddress,
    runTrial,
    redact,
  ],
  personal,
  redactionPlaces: [formAnswers, approvals, decisions, fileNames, notices],
  noticeKinds: [ruleCalls, ruleFailing, approvalWaits, approvalSettled],
  ruleActions: [callAddressAction, runRuleAction],
  noticeSubjects: [ruleNotices, approvalNotices],
  standards: ownStandards,
  identify: identifyApiKey,
};
