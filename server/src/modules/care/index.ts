import { careFacts, carePermissions, careRead, followUpGiven, followUpLate } from '@zhiyin/domain/care';
import { isVisible } from '#modules/inbox';
import { may } from '#platform/context.ts';
import type { Module } from '#platform/module.ts';
import { overdue, warning } from './clocks/bells.ts';
import { metrics } from './metrics.ts';
import { personal } from './personal.ts';
import { shownFollowUps } from './queries.ts';
import { reactions } from './reactions.ts';
import { redactionPlaces } from './redaction.ts';
import { routes } from './routes.ts';
import { ruleTriggers } from './rule-triggers.ts';
import { ruleActions } from './rules.ts';
import { calendarUses, formUses } from './uses.ts';
import { visibility } from './visibility.ts';

export { noteAttempt } from './actions/attempt.ts';
export { finishFollowUp } from './actions/finish.ts';
export { askFollowUp } from './ask-follow-up.ts';
export { isComplaintReason } from './complaint-reasons.ts';
export { isLowRating } from './is-low-rating.ts';
export { followUpTitles } from './titles.ts';

export const care: Module = {
  name: 'care',
  permissions: carePermissions,
  facts: careFacts,
  routes,
  reactions,
  due: [warning, overdue],
  personal,
  redactionPlaces,
  calendarUses,
  formUses,
  visibility,
  metrics,
  ruleTriggers,
  ruleActions,
  noticeKinds: [followUpGiven, followUpLate],
  noticeSubjects: [
    {
      kind: 'follow-up',
      pathOf: (followUpId) => `/follow-ups/${followUpId}`,
      seen: async (tx, ids) => {
        if (!may(tx, careRead) || ids.length === 0) return new Set();
        const rows = await shownFollowUps(tx)
          .where('f.followUpId', 'in', [...ids])
          .where(isVisible(tx))
          .execute();
        return new Set(rows.map(({ followUpId }) => followUpId));
      },
    },
  ],
};
