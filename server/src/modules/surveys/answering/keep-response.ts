import { type AnswerWay, isLow, type LeftOutReason, marksOf, surveyResponded } from '@zhiyin/domain/surveys';
import type { Actor, Tx } from '#platform/context.ts';
import { unschedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { expiring, reminding } from '../inviting/clocks.ts';
import { changeInvitation, type InvitationRow } from '../inviting/invitations.ts';
import type { SurveyRow } from '../survey/rows.ts';
import { showTogether } from './show-together.ts';
import { startOfToday } from './start-of-today.ts';

/** An answer as it came in. */
export interface NewAnswer {
  readonly survey: SurveyRow;
  /** Held; null for an open link. */
  readonly invitation: InvitationRow | null;
  /** Who answers an open link, when they are signed in. */
  readonly customerId: string | null;
  readonly version: number;
  readonly answers: unknown;
  readonly way: AnswerWay;
  readonly filledBy: string | null;
  readonly leftOut: LeftOutReason | null;
}

/**
 * Checks and keeps the answers to a survey, and uses the invitation up. Of an anonymous survey nothing is kept that leads
 * from the one to the other: no customer, no conversation, no colleague who wrote it down, no network address, of the
 * moment the day alone, and nobody sees or hears of it before four others have come.
 *
 * @throws Refusal as `recordResponse`.
 */
export async function keepResponse(tx: Tx, given: NewAnswer): Promise<void> {
  const { survey, invitation } = given;
  const { isAnonymous } = survey.plan;
  const told = await store(tx, given, isAnonymous ? await startOfToday(tx) : null);
  if (invitation) await useUp(tx, invitation, isAnonymous);
  if (isAnonymous) await showTogether(tx, survey.surveyId);
  else await announce(asCustomer(tx, told.customerId), surveyResponded, told);
}

async function store(tx: Tx, given: NewAnswer, secretSince: Date | null) {
  const { survey, invitation, version, leftOut, way } = given;
  const { surveyId, formId } = survey;
  const isSecret = secretSince !== null;
  const customerId = isSecret ? null : (invitation?.customerId ?? given.customerId);
  const recorded = await recordResponse(asCustomer(tx, customerId), {
    ...{ formId, version, answers: given.answers },
    ...{ subjectKind: 'survey', subjectId: surveyId },
    ...(isSecret && { secretSince }),
  });
  const { responseId, answers } = recorded;
  const form = await findForm(tx, formId, recorded.version);
  const conversationId = isSecret ? null : (invitation?.conversationId ?? null);
  const agentId = invitation?.agentId ?? null;
  const told = {
    ...{ surveyId, responseId, customerId, conversationId, agentId, way, leftOut },
    isLow: isLow(form, answers),
  };
  await tx.db
    .insertInto('surveyResponses')
    .values({
      ...told,
      ...marksOf(form, answers),
      workspaceId: tx.workspaceId,
      answeredAt: secretSince ?? tx.system.now(),
      isShown: !isSecret,
      isTold: !isSecret,
      filledBy: isSecret ? null : given.filledBy,
      invitationId: isSecret ? null : (invitation?.invitationId ?? null),
      teamId: invitation?.teamId ?? null,
      channel: invitation?.channel ?? null,
      customerClass: invitation?.customerClass ?? null,
    })
    .execute();
  return told;
}

function asCustomer(tx: Tx, customerId: string | null): Tx {
  if (tx.actor.kind === 'member') return tx;
  const actor: Actor = { kind: 'visitor', id: customerId, permissions: new Set(), teamIds: [] };
  return { ...tx, actor };
}

async function useUp(tx: Tx, { invitationId }: InvitationRow, isSecret: boolean): Promise<void> {
  await changeInvitation(tx, invitationId, {
    state: 'answered',
    ...(!isSecret && { answeredAt: tx.system.now() }),
  });
  await unschedule(tx, expiring, invitationId);
  await unschedule(tx, reminding, invitationId);
}
