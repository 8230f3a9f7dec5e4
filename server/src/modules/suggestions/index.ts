import {
  suggestionGiven,
  suggestionLate,
  suggestionsFacts,
  suggestionsPermissions,
  suggestionsRead,
} from '@zhiyin/domain/suggestions';
import { may } from '#platform/context.ts';
import type { Module } from '#platform/module.ts';
import { overdue } from './clocks/overdue.ts';
import { metrics } from './metrics.ts';
import { personal } from './personal.ts';
import { shownSuggestions } from './queries.ts';
import { reactions } from './reactions.ts';
import { redactionPlaces } from './redaction.ts';
import { routes } from './routes.ts';

export { openBoxAddress } from './box/open-box.ts';
export { suggestionTitles } from './titles.ts';

export const suggestions: Module = {
  name: 'suggestions',
  permissions: suggestionsPermissions,
  facts: suggestionsFacts,
  routes,
  reactions,
  due: [overdue],
  metrics,
  personal,
  redactionPlaces,
  noticeKinds: [suggestionGiven, suggestionLate],
  noticeSubjects: [
    {
      kind: 'suggestion',
      pathOf: (suggestionId) => `/suggestions/${suggestionId}`,
      seen: async (tx, ids) => {
        if (!may(tx, suggestionsRead) || ids.length === 0) return new Set();
        const rows = await shownSuggestions(tx)
          .where('s.suggestionId', 'in', [...ids])
          .execute();
        return new Set(rows.map(({ suggestionId }) => suggestionId));
      },
    },
  ],
};
