import { feedRead, feedReasons, feedWords } from '@zhiyin/domain/insights';
import { say } from '@zhiyin/domain/kit';
import { may, type Tx } from '#platform/context.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { seenInsights } from './read-feed.ts';

/** What insights are called: which number rose or fell, and since when; none that the caller may not see. */
export async function insightTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !may(tx, feedRead)) return new Map();
  const rows = await seenInsights(tx)
    .where('insightId', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ insightId, metric, direction, since }) => {
      const known = knownMetrics.of(tx.system).find(metric)?.metric.name;
      const name = known ? say(known, tx.locale) : metric;
      const moved = say(direction === 'up' ? feedWords.roseOf : feedWords.fellOf, tx.locale, { name });
      return [insightId, say(feedReasons.titleSince, tx.locale, { title: moved, since })];
    }),
  );
}
