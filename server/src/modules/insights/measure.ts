import type { BoardFigure, BoardFigures } from '@zhiyin/domain/insights';
import { surveysRead } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { type Context, may, type Tx } from '#platform/context.ts';
import { figuresFor, teamOfMark, withMarks, withTeams } from './marks.ts';

/** One figure of the shop, of a team or of a member, as counted. */
interface Counted {
  readonly scope: 'shop' | 'member' | 'team';
  readonly who: string | null;
  readonly figure: BoardFigure;
  readonly n: number;
  readonly firstAt: Date;
  readonly median: number | null;
  readonly p90: number | null;
  readonly high: number;
}

/** Everything that was counted, by whom it is about. */
export interface Measured {
  readonly shop: readonly Counted[];
  readonly members: ReadonlyMap<string, readonly Counted[]>;
  readonly teams: ReadonlyMap<string, readonly Counted[]>;
}

const counted = sql`count(distinct mark_id)::int as n, min(at) as first_at,
  percentile_cont(0.5) within group (order by value) as median,
  percentile_cont(0.9) within group (order by value) as p90, (count(*) filter (where value >= 4))::int as high`;

/** Counts all figures at once, in one question to the database. */
export async function measure(tx: Tx, dayStart: Date): Promise<Measured> {
  const figures = figuresFor(tx);
  if (figures.length === 0) return { shop: [], members: new Map(), teams: new Map() };
  const { rows } = await sql<Counted>`
    with ${withMarks(tx, figures, dayStart)}
    select 'shop' as scope, null::uuid as who, figure, ${counted} from marks group by figure
    union all
    select 'member', member_id, figure, ${counted} from marks where member_id is not null group by figure, member_id
    union all
    select 'team', ${teamOfMark}, figure, ${counted} from marks ${withTeams(tx)}
    where ${teamOfMark} is not null group by figure, ${teamOfMark}
  `.execute(tx.db);
  const of = (scope: Counted['scope']) => rows.filter((row) => row.scope === scope);
  return {
    shop: of('shop'),
    members: Map.groupBy(of('member'), ({ who }) => who ?? ''),
    teams: Map.groupBy(of('team'), ({ who }) => who ?? ''),
  };
}

/** What was counted, as the board gives it: of what was not found there is none. */
export function presentFigures(ctx: Context, rows: readonly Counted[] = []): BoardFigures {
  const of = (figure: BoardFigure) => rows.find((row) => row.figure === figure);
  const count = (figure: BoardFigure) => of(figure)?.n ?? 0;
  const spread = (figure: BoardFigure) => ({
    n: count(figure),
    medianSeconds: of(figure)?.median ?? null,
    p90Seconds: of(figure)?.p90 ?? null,
  });
  return {
    waiting: count('waiting'),
    longestWaitSince: of('waiting')?.firstAt.toISOString() ?? null,
    unassigned: count('unassigned'),
    inProgress: count('in-progress'),
    snoozed: count('snoozed'),
    answered: count('answered'),
    closed: count('closed'),
    firstResponse: spread('first-response'),
    resolution: spread('resolution'),
    csat: may(ctx, surveysRead) ? { n: count('csat'), satisfied: of('csat')?.high ?? 0 } : null,
  };
}
