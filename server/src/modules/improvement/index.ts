import {
  actionLate,
  findingGiven,
  improvementDigest,
  improvementFacts,
  improvementPermissions,
  improvementRead,
} from '@zhiyin/domain/improvement';
import { may } from '#platform/context.ts';
import type { Module } from '#platform/module.ts';
import { overdue, reminder } from './clocks/bells.ts';
import { digest } from './clocks/digest.ts';
import { metrics } from './metrics.ts';
import { personal } from './personal.ts';
import { countedFindings } from './queries.ts';
import { reactions } from './reactions.ts';
import { redactionPlaces } from './redaction.ts';
import { ruleActions } from './repeats/rule-actions.ts';
import { routes } from './routes.ts';

export { heedLow } from './repeats/heed-low.ts';

export const improvement: Module = {
  name: 'improvement',
  permissions: improvementPermissions,
  facts: improvementFacts,
  routes,
  reactions,
  due: [reminder, overdue, digest],
  metrics,
  personal,
  redactionPlaces,
  ruleActions,
  noticeKinds: [findingGiven, actionLate, improvementDigest],
  noticeSubjects: [
    {
      kind: 'finding',
      pathOf: (findingId) => `/improvement/${findingId}`,
      seen: async (tx, ids) => {
        if (!may(tx, improvementRead) || ids.length === 0) return new Set();
        const rows = await countedFindings(tx)
          .where('f.findingId', 'in', [...ids])
          .execute();
        return new Set(rows.map(({ findingId }) => findingId));
      },
    },
  ],
};
