import { Readable } from 'node:stream';
import { maskSensitive, say } from '@zhiyin/domain/kit';
import {
  answerWayWords,
  leftOutWords,
  responsesExported,
  type SurveyResponse,
  surveysReadAnswers,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { type Context, requirePermission } from '#platform/context.ts';
import { byteOrderMark, csvLine } from '#platform/csv.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { seesSensitive } from '#platform/sensitive/sees-sensitive.ts';
import { groupNamer } from '../analysis/group-names.ts';
import { findSurvey, type SurveyRow } from '../survey/rows.ts';
import { pageOfResponses } from './list-responses.ts';
import { type Narrowing, requireUntelling } from './narrowed.ts';

const pageSize = 200;

interface Asked extends Narrowing {
  readonly surveyId: string;
}

/**
 * The answers to a survey as CSV, latest first, with a column for each question of its form as it is now; masked for
 * whoever may not see sensitive data. That somebody took them away is a fact.
 *
 * @throws Refusal `conflict` for those of an anonymous one by time, way or agent.
 */
export async function exportSurveyResponses(ctx: Context, { surveyId, ...by }: Asked): Promise<Readable> {
  requirePermission(ctx, surveysReadAnswers);
  const { survey, sheet } = await transact(ctx, async (tx) => {
    const found = await findSurvey(tx, surveyId);
    requireUntelling(found.plan, by);
    await announce(tx, responsesExported, { surveyId });
    const { questions } = await findForm(tx, found.formId);
    const asked = questions.map(({ question: { key, label } }) => ({ key, label: say(label, tx.locale) }));
    return { survey: found, sheet: { columns: asked, agents: await groupNamer(tx, 'agent') } };
  });
  return Readable.from(linesOf(ctx, survey, by, sheet));
}

interface Sheet {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  /** What a colleague is called. */
  readonly agents: (memberId: string) => string;
}

async function* linesOf(
  ctx: Context,
  survey: SurveyRow,
  by: Narrowing,
  sheet: Sheet,
): AsyncGenerator<string> {
  const { when, way, who, agent, low, leftOut } = words;
  const fixed = [when, way, who, agent, low, leftOut].map((word) => say(word, ctx.locale));
  yield byteOrderMark + csvLine([...fixed, ...sheet.columns.map(({ label }) => label)]);
  const readable = seesSensitive(ctx) ? (text: string) => text : maskSensitive;
  let after: string | undefined;
  do {
    const page = await look(ctx, (tx) => pageOfResponses(tx, survey, { ...by, after, limit: pageSize }));
    yield page.items.map((item) => lineOf(ctx, item, sheet, readable)).join('');
    after = page.next ?? undefined;
  } while (after !== undefined);
}

function lineOf(
  { locale }: Context,
  { answeredAt, way, customerName, agentId, isLow, leftOut, said }: SurveyResponse,
  { columns, agents }: Sheet,
  readable: (text: string) => string,
): string {
  return csvLine([
    answeredAt,
    way && say(answerWayWords[way], locale),
    customerName,
    agentId && agents(agentId),
    isLow ? 1 : 0,
    leftOut === null ? null : say(leftOutWords[leftOut], locale),
    ...columns.map(({ key }) => readable(said[key] ?? '') || null),
  ]);
}
