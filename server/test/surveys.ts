import { inboxReadAll } from '@zhiyin/domain/inbox';
import { manageForms } from '@zhiyin/domain/platform';
import {
  type Survey,
  type SurveyPlan,
  surveysCall,
  surveysManage,
  surveysReadAnswers,
} from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { beginSurvey, changeSurvey, moveSurvey } from '../src/modules/surveys/survey/write-survey.ts';
import { askDesk } from './asks.ts';
import type { Door } from './portal.ts';

/** Good marks for every question of the template `service`. */
export const goodAnswers = { attitude: 5, quality: 5, efficiency: 4, overall: 5, recommend: 9, effort: 6 };
/** As good ones, with one star and a complaint. */
export const poorAnswers = { ...goodAnswers, overall: 1, wish: '太慢了，打 13812345678' };

const rights = [surveysManage, surveysReadAnswers, surveysCall, manageForms, inboxReadAll, ...askDesk];

/** Who sets surveys up, reads them and serves customers. */
export const surveyorOf = (door: Door): Context => door.shop.as(rights);

/** A survey that runs, made of a template. */
export async function aSurvey(
  door: Door,
  change: Partial<SurveyPlan> = {},
  template = 'service',
): Promise<{ manager: Context; survey: Survey }> {
  const manager = surveyorOf(door);
  const { surveyId, revision, plan } = await beginSurvey(manager, { template });
  const changed = await changeSurvey(manager, { surveyId, revision, plan: { ...plan, ...change } });
  const survey = await moveSurvey(manager, { surveyId, revision: changed.revision, state: 'running' });
  return { manager, survey };
}

/** Where surveys are answered. */
export const surveyPath = (door: Door): string => `/portals/${door.shopKey}/survey`;
/** What stands in the open link of a survey. */
export const openKeyOf = ({ openUrl }: Survey): string => openUrl?.split('/').at(-1) ?? '';
/** What stands in the link of an invitation. */
export const keyIn = (url: string | undefined): string => url?.split('#key=')[1] ?? '';

/** Answers a survey as a page of the portal does. */
export function answerSurvey(
  door: Door,
  key: string,
  answers: object = goodAnswers,
  submissionId: string = v7(),
) {
  return door.post(`${surveyPath(door)}/answers`, { key, submissionId, version: 1, answers });
}

/** Writes down how a customer can be reached. */
export async function reachedBy(
  door: Door,
  visitor: Context,
  change: { readonly email?: string; readonly phone?: string },
): Promise<void> {
  await transact(door.shop.asSystem(), (tx) =>
    tx.db
      .updateTable('customers')
      .set(change)
      .where('workspaceId', '=', tx.workspaceId)
      .where('customerId', '=', visitor.actor.id ?? '')
      .execute(),
  );
}
