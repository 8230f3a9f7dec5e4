import {
  deliveryNotices,
  inboxFacts,
  inboxPermissions,
  inboxRead,
  promiseNotices,
} from '@zhiyin/domain/inbox';
import { approvalTriggers } from '#platform/flows/approval-triggers.ts';
import type { Module } from '#platform/module.ts';
import { noticesAbout } from '#platform/notices/notice-kinds.ts';
import { conversationsOfCustomer } from './belongings.ts';
import { cannedStandards } from './canned/standards.ts';
import { pastChatImports } from './imports/past-chat-imports.ts';
import { sendHeld } from './letters/held/jobs/send-held.ts';
import { metrics } from './metrics.ts';
import { deliver } from './outside/jobs/deliver.ts';
import { takeArrivals } from './outside/jobs/take-arrivals.ts';
import { parcelTriggers } from './parcels/triggers.ts';
import { personal } from './personal.ts';
import { promiseClock } from './promises/clock.ts';
import { promiseMetrics } from './promises/metrics.ts';
import { calendarUses } from './promises/settings/settings-of.ts';
import { promiseTriggers } from './promises/triggers.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { escalate } from './rules/actions/escalating.ts';
import { handlingActions } from './rules/actions/handling.ts';
import { orderActions } from './rules/actions/of-orders.ts';
import { sendingActions } from './rules/actions/sending.ts';
import { moveToStage } from './rules/actions/staging.ts';
import { writingActions } from './rules/actions/writing.ts';
import { conversationTriggers } from './rules/triggers.ts';
import { indexMessages } from './search/jobs.ts';
import { lettersIn, lettersOut } from './sensitive/redaction/letters.ts';
import { heldReplies, messages, promises } from './sensitive/redaction/places.ts';
import { secureForms } from './sensitive/redaction/secure-forms.ts';
import { hearLooks, signals } from './signals.ts';
import { wakeAtItsMoment } from './snoozing.ts';
import { stageFollower } from './stages/follower.ts';
import { stageSources } from './stages/metrics.ts';
import { stageSubject } from './stages/stage-subject.ts';
import { conversations } from './subject.ts';
import { visibility } from './visibility.ts';
import { tellCustomer } from './visitors/tell-customer.ts';

export { reopenConversation } from './actions/reopen-conversation.ts';
export { setPriority } from './actions/set-priority.ts';
export { transferConversation } from './actions/transfer-conversation.ts';
export { findDeskSettings, keepDeskSettings } from './desk-settings.ts';
export { conversationOf } from './elsewhere/conversation-of.ts';
export { conversationsAlong } from './elsewhere/conversations-along.ts';
export { type HeardMessage, heardMessages } from './elsewhere/heard-messages.ts';
export { type ToldMessage, toldMessages } from './elsewhere/told-messages.ts';
export { type WayIn, waysIn } from './elsewhere/ways-in.ts';
export { writeIn } from './elsewhere/write-in.ts';
export {
  findHandable,
  findHandables,
  type Handable,
  handTo,
  heldOnDesks,
  lastAssigneesOf,
  onDesksOf,
  onNobodysDesk,
  takeBackFrom,
} from './handing-out.ts';
export { heardSoFar } from './letters/heard-so-far.ts';
export { isOurs, isVisible } from './metrics.ts';
export { overseersOf } from './overseers.ts';
export {
  countOpenedWithin,
  openedWithin,
  type PastConversation,
  type PastHand,
} from './past-conversations.ts';
export { makePromises } from './promises/actions/make-promises.ts';
export { isPromiseKept } from './promises/rows.ts';
export { conversationsById, findConversation } from './queries.ts';
export { quotedMax, quotedMessages } from './quoted-messages.ts';
export { callTo, Escalation, escalationSettings } from './rules/escalation.ts';
export { requestIndexing } from './search/jobs.ts';
export { readablePreview } from './sensitive/readable.ts';
export { stageHappened, stagesOfPast } from './stages/stage-happened.ts';
export { lockTags } from './tags/queries.ts';
export { seesConversation } from './visibility.ts';
export { preferredChannel } from './ways/preference.ts';
export { preferredWay, waysTo } from './ways/preferred-way.ts';
export { writeFirst } from './ways/write-first.ts';
export { keepToWordLists } from './writing/require-sayable.ts';

export const inbox: Module = {
  name: 'inbox',
  permissions: inboxPermissions,
  facts: inboxFacts,
  signals,
  open: hearLooks,
  routes,
  reactions,
  due: [
    takeArrivals,
    deliver,
    sendHeld,
    wakeAtItsMoment,
    tellCustomer,
    promiseClock,
    indexMessages,
    stageFollower.work,
    pastChatImports.work,
  ],
  belongings: [conversationsOfCustomer],
  personal,
  redactionPlaces: [messages, promises, heldReplies, lettersIn, lettersOut, secureForms],
  subjects: [conversations],
  standards: [cannedStandards],
  noticeSubjects: [noticesAbout(conversations, inboxRead, (conversationId) => `/inbox/${conversationId}`)],
  noticeKinds: [promiseNotices, deliveryNotices],
  calendarUses,
  ruleTriggers: [
    ...conversationTriggers,
    ...promiseTriggers,
    ...parcelTriggers,
    ...approvalTriggers(conversations.kind),
  ],
  ruleActions: [
    ...handlingActions,
    moveToStage,
    escalate,
    ...sendingActions,
    ...writingActions,
    ...orderActions,
  ],
  visibility,
  flowSubjects: [stageSubject],
  metrics: [...metrics, ...promiseMetrics, ...stageSources],
};
