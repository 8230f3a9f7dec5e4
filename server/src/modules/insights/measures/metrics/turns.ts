import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import {
  nextResponseAverageMetric,
  type PlatformMetric,
  platformMetrics,
  responseAverageMetric,
  responseMedianMetric,
  responseP90Metric,
  withinThreeMinutesMetric,
} from '@zhiyin/domain/insights';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import type { Asked, MetricSource } from '#platform/metrics/metric-source.ts';
import { idOfName, measuresKept } from './pieces.ts';

const ref = (column: string) => sql.ref(`c.${column}`);
const startedAt = ref('started_at');

/** What is known of the conversation a turn is of. */
function ofContact(what: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select ${what} from conversation_measures m
    where m.workspace_id = c.workspace_id and m.conversation_id = c.conversation_id)`;
}

const turns = {
  may: inboxRead,
  keeps: measuresKept('turn_measures', ['customerClass']),
  from: sql`turn_measures c`,
  workspaceId: ref('workspace_id'),
  id: ref('turn_id'),
  conversation: ref('conversation_id'),
  at: startedAt,
  isVisible,
  columns: {
    channel: ref('channel'),
    assignee: ref('assignee_id'),
    team: ref('team_id'),
    reason: ref('reason_key'),
    customer: ref('person_id'),
    member: ref('answered_by'),
    customerClass: ofContact(sql`case when m.contact_number = 1 then 'new' else 'returning' end`),
    bought: ofContact(sql`case when m.products = '{}' then 'not-yet' else 'bought' end`),
    product: ofContact(sql`m.products`),
    tags: sql`(select k.tag_ids::text[] from conversations k
      where k.workspace_id = c.workspace_id and k.conversation_id = c.conversation_id)`,
  },
};
const whole = { ...turns, where: sql<SqlBool>`c.begun_by = 'customer'` };
const waited = { ...whole, value: ref('answer_seconds') };

/** 1 for an answer in time, 0 for one that was missed, null for what can still be in time. */
function inTime(asked: Asked, answeredAt: RawBuilder<unknown>, within: number): RawBuilder<unknown> {
  const bound = sql`make_interval(secs => ${sql.lit(within)})`;
  return sql`case when ${answeredAt} is not null then (${answeredAt} <= c.started_at + ${bound})::int
    when c.started_at + ${bound} < ${asked.now} then 0 end`;
}

/** The customer had begun a turn before in the same conversation. */
const isLater = sql<SqlBool>`c.begun_by = 'customer' and exists (
  select from turn_measures e where e.workspace_id = c.workspace_id and e.conversation_id = c.conversation_id
    and e.begun_by = 'customer' and e.place < c.place)`;

const responses: readonly MetricSource[] = [
  { ...waited, metric: responseAverageMetric, aggregate: 'average' },
  { ...waited, metric: nextResponseAverageMetric, where: isLater, aggregate: 'average' },
  { ...waited, metric: responseMedianMetric, aggregate: 'median' },
  { ...waited, metric: responseP90Metric, aggregate: 'p90' },
  {
    ...whole,
    metric: withinThreeMinutesMetric,
    value: (asked) => inTime(asked, sql`c.answered_at`, 180),
    aggregate: 'share',
  },
];

type Rule = PlatformMetric['rule'];

/** Turns that began in the rule's hours, since it holds. */
function counts({ hours, effectiveFrom }: Rule): RawBuilder<SqlBool> {
  // Platforms' days are those of China, whose minute is kept with the turn.
  if (hours.timeZone !== 'Asia/Shanghai') throw new Error(`no minutes are kept of ${hours.timeZone}`);
  const since = new Date(`${effectiveFrom}T00:00:00+08:00`).toISOString();
  return sql<SqlBool>`c.china_minute >= ${sql.lit(minuteOf(hours.from))} and c.china_minute < ${sql.lit(minuteOf(hours.to))}
    and c.started_at >= ${sql.lit(since)}::timestamptz`;
}

/** @example minuteOf('08:30') === 510 */
function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Which parts are turns to a rule, and when each was answered by a person: as `turnsOf` finds them in what was said. */
function turnsTo(rule: Rule): { where: RawBuilder<SqlBool>; answeredAt: RawBuilder<unknown> } {
  if (rule.automatic === 'ignored') {
    return { where: sql<SqlBool>`c.begun_by = 'customer'`, answeredAt: sql`c.answered_at` };
  }
  if (rule.automatic === 'counts') {
    return { where: sql<SqlBool>`c.begun_by <> 'handover'`, answeredAt: sql`c.chat_ended_at` };
  }
  if (rule.isPerAccount) {
    return {
      where: sql<SqlBool>`c.ended_by is distinct from 'automatic'`,
      answeredAt: sql`case when c.ended_by = 'human' then c.ended_at end`,
    };
  }
  return {
    where: sql<SqlBool>`c.begun_by <> 'handover' and c.chat_ended_by is distinct from 'automatic'`,
    answeredAt: sql`case when c.chat_ended_by = 'human' then c.chat_ended_at end`,
  };
}

function bySeconds({ rule, metric }: PlatformMetric): MetricSource {
  const { where, answeredAt } = turnsTo(rule);
  const cap = sql.lit(rule.targetSeconds);
  return {
    ...turns,
    metric,
    where: sql<SqlBool>`${counts(rule)} and ${where}`,
    value: ({
      now,
    }) => sql`case when ${answeredAt} is not null then least(extract(epoch from ${answeredAt} - c.started_at), ${cap})
      when c.ended_by = 'handover' or c.started_at + make_interval(secs => ${cap}) < ${now} then ${cap} end`,
    aggregate: 'average',
    // Each account answers for itself: what was handed on unanswered is whose it was.
    columns: {
      ...turns.columns,
      member: sql`case when c.ended_by = 'handover' then c.held_by else coalesce(c.answered_by, c.held_by) end`,
    },
  };
}

function byShare({ rule, metric }: PlatformMetric): MetricSource {
  const { where, answeredAt } = turnsTo(rule);
  return {
    ...turns,
    metric,
    where: sql<SqlBool>`${counts(rule)} and ${where}`,
    value: (asked) => inTime(asked, answeredAt, rule.targetSeconds),
    aggregate: 'share',
  };
}

/** One row for each buyer and day of the platform; a buyer is served when every turn of theirs was. */
function byBuyer({ rule, metric }: PlatformMetric): MetricSource {
  const { where, answeredAt } = turnsTo(rule);
  const bound = sql`make_interval(secs => ${sql.lit(rule.targetSeconds)})`;
  const dayOf = (at: Expression<unknown>) => sql`date_trunc('day', ${at}, ${sql.lit(rule.hours.timeZone)})`;
  const day = dayOf(sql`c.started_at`);
  return {
    metric,
    // A buyer is everybody's: whoever sees some conversations only would see other shares.
    may: inboxReadAll,
    // A buyer's day belongs together, though the period end within it.
    from: ({ from, to }) => sql`(
      select c.workspace_id, c.person_id, min(c.started_at) as started_at, min(c.channel) as channel,
        (array_agg(c.conversation_id order by c.started_at))[1] as conversation_id,
        ${idOfName(sql`c.person_id::text || ${day}::text`)} as buyer_day_id,
        bool_or(${answeredAt} > c.started_at + ${bound}) as is_late,
        bool_or(${answeredAt} is not null) as is_answered,
        min(c.started_at) filter (where ${answeredAt} is null) as open_since
      from turn_measures c where c.started_at >= ${dayOf(from)} and c.started_at < ${dayOf(to)} + interval '1 day'
        and ${counts(rule)} and ${where}
      group by c.workspace_id, c.person_id, ${day}) b`,
    workspaceId: sql.ref('b.workspace_id'),
    id: sql.ref('b.buyer_day_id'),
    conversation: sql.ref('b.conversation_id'),
    at: sql.ref('b.started_at'),
    value: ({ now }) =>
      sql`case when b.is_late or b.open_since + ${bound} < ${now} then 0 when b.is_answered then 1 end`,
    aggregate: 'share',
    keeps: { ...turns.keeps, settlesAfterDays: 1, reachHours: 24 },
    columns: { channel: sql.ref('b.channel') },
  };
}

function sourceOf(one: PlatformMetric): MetricSource {
  const { measure } = one.rule;
  if (measure === 'average-seconds') return bySeconds(one);
  return measure === 'served-buyers' ? byBuyer(one) : byShare(one);
}

export const turnSources: readonly MetricSource[] = [...responses, ...platformMetrics.map(sourceOf)];
