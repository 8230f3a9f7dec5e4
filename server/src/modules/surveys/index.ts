import { surveysFacts, surveysPermissions } from '@zhiyin/domain/surveys';
import type { Module } from '#platform/module.ts';
import { expiring, reminding, sending } from './inviting/clocks.ts';
import { invitingActions } from './inviting/rule-actions.ts';
import { expire } from './jobs.ts';
import { metrics } from './metrics.ts';
import { personal } from './personal.ts';
import { reactions } from './reactions.ts';
import { redactionPlaces } from './redaction.ts';
import { routes } from './routes.ts';
import { surveyActions } from './rule-actions.ts';
import { surveyTriggers } from './rule-triggers.ts';
import { formUses } from './survey/uses.ts';
import { visibility } from './visibility.ts';

export { attendAnswersOf } from './attend-answers.ts';
export { type PoorAnswer, poorAnswersSince } from './poor-answers.ts';
export { surveyTitles } from './survey/survey-titles.ts';

export const surveys: Module = {
  name: 'surveys',
  permissions: surveysPermissions,
  facts: surveysFacts,
  routes,
  reactions,
  due: [expire, sending, reminding, expiring],
  formUses,
  personal,
  redactionPlaces,
  ruleTriggers: surveyTriggers,
  ruleActions: [...surveyActions, ...invitingActions],
  visibility,
  metrics,
};
