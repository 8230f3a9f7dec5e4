import type { Quota } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { recordsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { readSettings } from '../queries.ts';
import type { SurveyRow } from '../survey/rows.ts';

const dayMs = 86_400_000;

/** Whom and what a customer may be asked about. */
export interface About {
  readonly customerId: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly conversationId: string | null;
  readonly agentId: string | null;
  readonly teamId: string | null;
  readonly channel: string | null;
}

/** Several facts may ask the same person at once: the second waits to see what the first did. */
export async function oneAtATime(tx: Tx, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`surveys ${tx.workspaceId} ${what}`}, 0))`.execute(
    tx.db,
  );
}

/**
 * Whether a person, by any of their records, has been asked as often as the shop asks anybody: by surveys, and after
 * conversations other than this one.
 */
export async function isAskedEnough(tx: Tx, about: About): Promise<boolean> {
  const { asksMax, asksDays } = await readSettings(tx);
  const records = await recordsOf(tx, about.customerId);
  const persons = records.length > 0 ? records : [about.customerId];
  const since = new Date(tx.system.now().getTime() - asksDays * dayMs);
  const { rows } = await sql<{ count: number }>`select (
      (select count(*) from survey_invitations
        where workspace_id = ${tx.workspaceId} and customer_id = any(${persons}::uuid[]) and asked_at > ${since}
          and state <> 'undelivered')
      + (select count(*) from asks
        where workspace_id = ${tx.workspaceId} and customer_id = any(${persons}::uuid[]) and asked_at > ${since}
          and conversation_id is distinct from ${about.conversationId})
    )::int as count`.execute(tx.db);
  return (rows[0]?.count ?? 0) >= asksMax;
}

/** Whether a quota of the survey is full for what this would be about. */
export async function isQuotaFull(
  tx: Tx,
  { surveyId, plan }: SurveyRow,
  about: About,
  customerClass: string,
): Promise<boolean> {
  for (const quota of plan.quotas) {
    const of = { agent: about.agentId, channel: about.channel, class: customerClass }[quota.by];
    if (of !== null && (await countOf(tx, surveyId, quota, of)) >= quota.max) return true;
  }
  return false;
}

const columns = { agent: 'agentId', channel: 'channel', class: 'customerClass' } as const;

async function countOf(tx: Tx, surveyId: string, { by, days }: Quota, of: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('surveyInvitations')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', '=', surveyId)
    .where('askedAt', '>', new Date(tx.system.now().getTime() - days * dayMs))
    .where('state', '<>', 'undelivered')
    .where(columns[by], '=', of)
    .executeTakeFirstOrThrow();
  return count;
}
