import { inboxFacts, inboxPermissions, inboxRead, promiseNotices } from '@zhiyin/domain/inbox';
import type { Module } from '#platform/module.ts';
import { noticesAbout } from '#platform/notices/notice-kinds.ts';
import { metrics } from './metrics.ts';
import { promiseClock } from './promises/clock.ts';
import { promiseMetrics } from './promises/metrics.ts';
import { calendarUses } from './promises/settings/settings-of.ts';
import { promiseTriggers } from './promises/triggers.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { escalate } from './rules/actions/escalating.ts';
import { handlingActions } from './rules/actions/handling.ts';
import { sendingActions } from './rules/actions/sending.ts';
import { writingActions } from './rules/actions/writing.ts';
import { conversationTriggers } from './rules/triggers.ts';
import { indexMessages } from './search/jobs.ts';
import { signals } from './signals.ts';
import { wakeAtItsMoment } from './snoozing.ts';
import { stageFollower } from './stages/follower.ts';
import { stageSources } from './stages/metrics.ts';
import { stageSubject } from './stages/stage-subject.ts';
import { conversations } from './subject.ts';
import { visibility } from './visibility.ts';

export { reopenConversation } from './actions/reopen-conversation.ts';
export { findDeskSettings, keepDeskSettings } from './desk-settings.ts';
export {
  findHandable,
  findHandables,
  type Handable,
  handTo,
  heldOnDesks,
  lastAssigneeOf,
  onDesksOf,
  onNobodysDesk,
  takeBackFrom,
} from './handing-out.ts';
export { isVisible } from './metrics.ts';
export { countOpenedWithin, openedWithin, type PastConversation } from './past-conversations.ts';
export { makePromises } from './promises/actions/make-promises.ts';
export { conversationsById, findConversation } from './queries.ts';
export { requestIndexing } from './search/jobs.ts';
export { readablePreview } from './sensitive/readable.ts';
export { stageHappened, stagesOfPast } from './stages/stage-happened.ts';
export { seesConversation } from './visibility.ts';

export const inbox: Module = {
  name: 'inbox',
  permissions: inboxPermissions,
  facts: inboxFacts,
  signals,
  routes,
  reactions,
  due: [wakeAtItsMoment, promiseClock, indexMessages, stageFollower.work],
  subjects: [conversations],
  noticeSubjects: [noticesAbout(conversations, inboxRead, (conversationId) => `/inbox/${conversationId}`)],
  noticeKinds: [promiseNotices],
  calendarUses,
  ruleTriggers: [...conversationTriggers, ...promiseTriggers],
  ruleActions: [...handlingActions, escalate, ...sendingActions, ...writingActions],
  visibility,
  flowSubjects: [stageSubject],
  metrics: [...metrics, ...promiseMetrics, ...stageSources],
};
