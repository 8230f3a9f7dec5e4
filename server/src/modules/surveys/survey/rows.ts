import { randomBytes } from 'node:crypto';
import { type Survey, SurveyPlan, SurveyState, surveyWords } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { openPortalAddress } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { findForm, findFormRow } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';

const columns = [
  'surveyId',
  'formId',
  'plan',
  'state',
  'seed',
  'openKey',
  'createdAt',
  'createdBy',
  'revision',
] as const;

/** A survey as the database keeps it, its plan read. */
export interface SurveyRow {
  readonly surveyId: string;
  readonly formId: string;
  readonly plan: SurveyPlan;
  readonly state: SurveyState;
  readonly seed: string;
  readonly openKey: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly revision: number;
}

/** 128 bits that nobody guesses, as they stand in an open link or draw a sample. */
export function newOpenKey(): string {
  return randomBytes(16).toString('base64url');
}

/** Every survey, the newest first. */
export async function allSurveys(tx: Tx): Promise<SurveyRow[]> {
  const rows = await surveys(tx).orderBy('surveyId', 'desc').limit(200).execute();
  return rows.map(read);
}

/** Those that ask by themselves now. */
export async function runningSurveys(tx: Tx): Promise<SurveyRow[]> {
  return (await surveys(tx).where('state', '=', 'running').orderBy('surveyId').limit(200).execute()).map(
    read,
  );
}

/** Those that take answers: also of whoever was asked before they were paused. */
export async function takingSurveys(tx: Tx): Promise<SurveyRow[]> {
  const rows = await surveys(tx).where('state', 'in', ['running', 'paused']).limit(200).execute();
  return rows.map(read);
}

/** One survey. @throws Refusal `missing`. */
export async function findSurvey(tx: Tx, surveyId: string): Promise<SurveyRow> {
  return found(await surveys(tx).where('surveyId', '=', surveyId).executeTakeFirst());
}

/** As `findSurvey`, held until the transaction ends. @throws Refusal `missing`. */
export async function lockSurvey(tx: Tx, surveyId: string): Promise<SurveyRow> {
  return found(await surveys(tx).where('surveyId', '=', surveyId).forUpdate().executeTakeFirst());
}

/** As `lockSurvey`, as the writer saw it. @throws Refusal `conflict` when a colleague has changed it since. */
export async function lockSeen(tx: Tx, surveyId: string, revision: number): Promise<SurveyRow> {
  const row = await lockSurvey(tx, surveyId);
  if (row.revision !== revision) throw new Refusal('conflict', surveyWords.changedMeanwhile);
  return row;
}

/** The survey of an open link; undefined when there is none. */
export async function surveyByOpenKey(tx: Tx, openKey: string): Promise<SurveyRow | undefined> {
  const row = await surveys(tx).where('openKey', '=', openKey).executeTakeFirst();
  return row && read(row);
}

/** Writes columns of a survey that is held, and counts the change. */
export async function changeRow(
  tx: Tx,
  { surveyId, revision }: SurveyRow,
  change: { plan?: SurveyPlan; state?: SurveyState; openKey?: string },
): Promise<SurveyRow> {
  const { plan, ...rest } = change;
  await tx.db
    .updateTable('surveys')
    .set({
      ...rest,
      ...(plan && { plan: planColumn(plan), formId: plan.formId }),
      revision: revision + 1,
    })
    .where('workspaceId', '=', tx.workspaceId)
    .where('surveyId', '=', surveyId)
    .execute();
  return findSurvey(tx, surveyId);
}

/** A plan as it is stored. */
export function planColumn(plan: SurveyPlan) {
  return sql<string>`${JSON.stringify(plan)}::jsonb`;
}

/** A survey as members get it, with what has come of it. */
export async function present(tx: Tx, row: SurveyRow): Promise<Survey> {
  const { surveyId, plan, state, seed, createdBy, revision } = row;
  const { title } = (await findForm(tx, plan.formId)).definition;
  const { invited, answered } = await countsOf(tx, surveyId);
  return {
    ...{ surveyId, plan, state, seed, createdBy, revision, invited, answered },
    formTitle: title,
    openUrl: plan.hasOpenLink ? await openUrlOf(tx, row) : null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Where anybody can answer; null while the portal is off. */
async function openUrlOf(tx: Tx, { openKey }: SurveyRow): Promise<string | null> {
  try {
    return `${await openPortalAddress(tx)}/survey/${openKey}`;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function countsOf(tx: Tx, surveyId: string): Promise<{ invited: number; answered: number }> {
  const { rows } = await sql<{ invited: number; answered: number }>`select
    (select count(*)::int from survey_invitations
      where workspace_id = ${tx.workspaceId} and survey_id = ${surveyId} and sent_at is not null) as invited,
    (select count(*)::int from survey_responses
      where workspace_id = ${tx.workspaceId} and survey_id = ${surveyId} and left_out is null) as answered`.execute(
    tx.db,
  );
  return rows[0] ?? { invited: 0, answered: 0 };
}

/** @throws Refusal `conflict` for a form that nobody can answer. */
export async function requireAnswerable(tx: Tx, formId: string): Promise<void> {
  const { archivedAt, publishedVersion } = await findFormRow(tx, formId);
  if (archivedAt !== null || publishedVersion === 0) throw new Refusal('conflict', surveyWords.formArchived);
}

function surveys(tx: Tx) {
  return tx.db.selectFrom('surveys').select(columns).where('workspaceId', '=', tx.workspaceId);
}

type Stored = Omit<SurveyRow, 'plan' | 'state'> & { readonly plan: unknown; readonly state: string };

function read(row: Stored): SurveyRow {
  return { ...row, plan: SurveyPlan.parse(row.plan), state: SurveyState.parse(row.state) };
}

function found(row: Stored | undefined): SurveyRow {
  if (!row) throw new Refusal('missing', surveyWords.notFound);
  return read(row);
}
