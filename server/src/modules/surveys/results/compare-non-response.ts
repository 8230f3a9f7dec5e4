import { wilson } from '@zhiyin/domain/statistics';
import {
  type compareNonResponse as contract,
  type Measure,
  measureFigure,
  measures,
  type NonResponseGroup,
  represented,
  type SurveyPlan,
  surveysReadAnswers,
  weightOf,
} from '@zhiyin/domain/surveys';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findSurvey } from '../survey/rows.ts';
import { anonymousMin, countNarrowed, isHidden, type Narrowing } from './narrowed.ts';

type By = NonResponseGroup['by'];
type During = Pick<Narrowing, 'from' | 'to' | 'way'>;
type Compared = z.output<(typeof contract)['response']>;

/** What invitations and answers are grouped by. */
const columns = {
  class: sql.ref('customer_class'),
  channel: sql.ref('channel'),
  agent: sql.ref('agent_id'),
  way: sql.ref('way'),
} as const;

/**
 * How those who did not answer differ from those who did, by what was known when they were invited, and what weighting
 * by it would change. Answers by the open link were not invited and stay out.
 */
export async function compareNonResponse(
  ctx: Context,
  { surveyId, by, ...during }: { surveyId: string; by: By } & During,
): Promise<Compared> {
  requirePermission(ctx, surveysReadAnswers);
  return look(ctx, async (tx) => {
    const { plan } = await findSurvey(tx, surveyId);
    const counted = await groupsOf(tx, surveyId, by, during);
    const all = {
      invited: counted.reduce((sum, { invited }) => sum + invited, 0),
      answered: counted.reduce((sum, { answered }) => sum + answered, 0),
    };
    const groups = counted.map(({ of, ...group }) => ({
      ...{ by, of, ...group },
      rate: group.invited === 0 ? null : group.answered / group.invited,
      interval: wilson(group.answered, group.invited),
      represented: represented(group, all),
      weight: weightOf(group, all),
    }));
    return {
      ...all,
      groups,
      weighted: (await isTelling(tx, surveyId, plan, during))
        ? []
        : await weightedOf(tx, surveyId, { by, ...during }, groups),
    };
  });
}

/**
 * Whether so few customers were invited and answered, or so few came by the open link, that figures of an anonymous
 * survey without the latter would tell of one of them.
 */
async function isTelling(tx: Tx, surveyId: string, plan: SurveyPlan, during: During): Promise<boolean> {
  if (!plan.isAnonymous) return false;
  if (await isHidden(tx, surveyId, plan, during)) return true;
  const byLink = during.way === undefined ? await countNarrowed(tx, surveyId, { ...during, way: 'link' }) : 0;
  const invited = (await countNarrowed(tx, surveyId, during)) - byLink;
  return invited < anonymousMin || (byLink > 0 && byLink < anonymousMin);
}

async function groupsOf(tx: Tx, surveyId: string, by: By, during: During) {
  const { rows } = await sql<{ of: string; invited: number; answered: number }>`
    select coalesce(${columns[by]}::text, '') as "of", count(*)::int as invited,
      count(*) filter (where state = 'answered')::int as answered
    from survey_invitations
    where workspace_id = ${tx.workspaceId} and survey_id = ${surveyId}
      and sent_at is not null and state in ('answered', 'expired', 'ended', 'refused')
      and ${within(sql.ref('asked_at'), during)}
    group by 1 order by 2 desc, 1 limit 100`.execute(tx.db);
  return rows;
}

async function weightedOf(
  tx: Tx,
  surveyId: string,
  asked: { by: By } & During,
  groups: readonly NonResponseGroup[],
): Promise<Compared['weighted']> {
  const weights = new Map(groups.map(({ of, weight }) => [of, weight]));
  const figures: Compared['weighted'] = [];
  for (const measure of measures) {
    const rows = await marksBy(tx, surveyId, asked, measure);
    const plain = measureFigure(measure, rows).value;
    if (plain === null) continue;
    const asInvited = rows.map(({ of, mark, count }) => ({ mark, count: count * (weights.get(of) ?? 0) }));
    figures.push({ measure, plain, weighted: weightedValue(measure, asInvited) });
  }
  return figures;
}

/** The value alone: an interval of weighted answers would claim more than they tell. */
function weightedValue(measure: Measure, marks: readonly { mark: number; count: number }[]): number | null {
  const total = marks.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const share = (isOf: (mark: number) => boolean) =>
    marks.reduce((sum, { mark, count }) => sum + (isOf(mark) ? count : 0), 0) / total;
  if (measure === 'recommend') return 100 * (share((mark) => mark >= 9) - share((mark) => mark <= 6));
  return share((mark) => mark >= (measure === 'effort' ? 5 : 4));
}

async function marksBy(tx: Tx, surveyId: string, { by, ...during }: { by: By } & During, measure: Measure) {
  const mark = sql.ref(measure);
  const { rows } = await sql<{ of: string; mark: number; count: number }>`
    select coalesce(${columns[by]}::text, '') as "of", ${mark}::int as mark, count(*)::int as count
    from survey_responses
    where workspace_id = ${tx.workspaceId} and survey_id = ${surveyId} and left_out is null and is_shown and way <> 'link'
      and ${mark} is not null and ${within(sql.ref('answered_at'), during)}
    group by 1, 2`.execute(tx.db);
  return rows;
}

function within(at: RawBuilder<unknown>, { from, to, way }: During): RawBuilder<SqlBool> {
  return sql<SqlBool>`${way === undefined ? sql`true` : sql`way = ${way}`}
    and ${from === undefined ? sql`true` : sql`${at} >= ${from}`}
    and ${to === undefined ? sql`true` : sql`${at} < ${to}`}`;
}
