import type { OfferHabit } from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

const daysBack = 90;

/** How everybody answered what they were offered lately, by member, and under '' how all of them together did. */
export async function offerHabits(tx: Tx): Promise<Map<string, OfferHabit>> {
  const since = new Date(tx.system.now().getTime() - daysBack * 86_400_000);
  const { rows } = await sql<{ memberId: string; takenShare: number; seconds: number }>`
    select coalesce(member_id::text, '') as member_id,
      (count(*) filter (where state = 'accepted'))::double precision / count(*) as taken_share,
      coalesce(percentile_cont(0.5) within group (order by extract(epoch from ended_at - offered_at)::double precision)
        filter (where state = 'accepted'), 0) as seconds
    from routing_offers
    where workspace_id = ${tx.workspaceId} and state in ('accepted', 'declined', 'missed') and offered_at > ${since}
    group by grouping sets ((member_id), ())
    having count(*) > 0
  `.execute(tx.db);
  return new Map(rows.map(({ memberId, takenShare, seconds }) => [memberId, { takenShare, seconds }]));
}
