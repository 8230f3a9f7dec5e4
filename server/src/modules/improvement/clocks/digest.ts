import { improvementDigest, improvementNoticeWords } from '@zhiyin/domain/improvement';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { nextAtNine } from '#platform/due/at-nine.ts';
import { type DueKind, dueKind } from '#platform/due/due-kind.ts';
import { scheduleOnce } from '#platform/due/schedule.ts';
import { notify } from '#platform/notices/notify.ts';
import { shopDay } from '../shop-day.ts';

/** Tells everybody on Monday at nine, by the shop's clock, what of improvement waits for them. */
export const digest: DueKind = dueKind('improvement:digest', {
  run: async (tx) => {
    for (const one of await waiting(tx)) {
      const { memberId, findings, toJudge, actions, overdue, findingId } = one;
      await notify(tx, [memberId], {
        ...{ kind: improvementDigest, text: improvementNoticeWords.digest },
        ...{ values: { findings, toJudge, actions, overdue }, subjectKind: 'finding', subjectId: findingId },
      });
    }
    return { at: await nextAtNine(tx, 'week') };
  },
});

/** Sees to it that the shop has a digest; one that is due already stays as it is. */
export async function startDigest(tx: Tx): Promise<void> {
  await scheduleOnce(tx, digest, tx.workspaceId, await nextAtNine(tx, 'week'));
}

interface Waiting {
  readonly memberId: string;
  readonly findings: number;
  /** Of these, whose goal’s day is over. */
  readonly toJudge: number;
  readonly actions: number;
  readonly overdue: number;
  /** Where the notice leads: what is due first. */
  readonly findingId: string;
}

/** Whoever has an open finding or something to do, at most a thousand. */
async function waiting(tx: Tx): Promise<Waiting[]> {
  const now = tx.system.now();
  const { today } = await shopDay(tx);
  const { rows } = await sql<Waiting>`
    with todo as (
      select f.owner_id as member_id, f.finding_id, null::timestamptz as due_at, f.goal ->> 'until' < ${today} as to_judge
      from findings f where f.workspace_id = ${tx.workspaceId} and f.state <> 'closed'
      union all
      select a.owner_id, a.finding_id, a.due_at, false
      from improvement_actions a join findings f on f.workspace_id = a.workspace_id and f.finding_id = a.finding_id
      where a.workspace_id = ${tx.workspaceId} and a.state = 'planned' and f.state <> 'closed'
    )
    select member_id, count(*) filter (where due_at is null)::int as findings, count(*) filter (where to_judge)::int as to_judge,
      count(due_at)::int as actions,
      count(*) filter (where due_at < ${now})::int as overdue,
      (array_agg(finding_id order by due_at nulls last, finding_id))[1] as finding_id
    from todo group by member_id order by member_id limit 1000
  `.execute(tx.db);
  return rows;
}
