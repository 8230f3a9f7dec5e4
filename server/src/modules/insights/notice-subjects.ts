import { goalsRead } from '@zhiyin/domain/insights';
import { may } from '#platform/context.ts';
import type { NoticeSubject } from '#platform/notices/notice-kinds.ts';
import { alertTitles } from './alerts/read-alerts.ts';
import { alertSubjectKind } from './alerts/tell.ts';
import { goalSubjectKind } from './goals/lights.ts';
import { visibleGoals } from './goals/rows.ts';

/** Alerts as notices are about them. */
export const alertSubject: NoticeSubject = {
  kind: alertSubjectKind,
  pathOf: (alertId) => `/insights/alerts/${alertId}`,
  seen: async (tx, ids) => new Set((await alertTitles(tx, ids)).keys()),
};

/** Before every goal there is. */
const beforeAll = '1000-01-01';

/** Goals as notices are about them: all stand on one page. */
export const goalSubject: NoticeSubject = {
  kind: goalSubjectKind,
  pathOf: () => '/insights/goals',
  seen: async (tx, ids) => {
    if (!may(tx, goalsRead) || ids.length === 0) return new Set();
    const goals = await visibleGoals(tx, beforeAll);
    return new Set(goals.map(({ goalId }) => goalId).filter((goalId) => ids.includes(goalId)));
  },
};
