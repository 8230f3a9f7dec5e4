import { handoffsFacts, handoffsPermissions } from '@zhiyin/domain/handoffs';
import type { Module } from '#platform/module.ts';
import { ring } from './clock/ring.ts';
import { noticeKinds, noticeSubjects } from './notices.ts';
import { personal } from './personal.ts';
import { reactions } from './reactions.ts';
import { redactionPlaces } from './redaction.ts';
import { routes } from './routes.ts';
import { sendingActions } from './rules/sending.ts';
import { tellingActions } from './rules/telling.ts';
import { ruleTriggers } from './rules/triggers.ts';
import { calendarUses, formUses } from './setting-up/uses.ts';
import { handoffSubject } from './subject.ts';
import { visibility } from './visibility.ts';

export { commentHandoff } from './actions/comment-handoff.ts';
export { rateHandoff } from './actions/rate-handoff.ts';
export { answerHandoff, returnHandoff, takeHandoff } from './actions/receiving.ts';
export { sendHandoff } from './actions/send-handoff.ts';
export { acceptHandoff, disputeHandoff, sendHandoffAgain } from './actions/sending.ts';
export { keepDepartment } from './setting-up/departments.ts';
export { createHandoffType } from './setting-up/types.ts';

export const handoffs: Module = {
  name: 'handoffs',
  permissions: handoffsPermissions,
  facts: handoffsFacts,
  routes,
  reactions,
  due: [ring],
  personal,
  redactionPlaces,
  visibility,
  subjects: [handoffSubject],
  noticeKinds,
  noticeSubjects,
  ruleTriggers,
  ruleActions: [...sendingActions, ...tellingActions],
  calendarUses,
  formUses,
};
