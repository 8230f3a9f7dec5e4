import { type AnswerWay, isLow, type LeftOutReason, marksOf, surveyResponded } from '@zhiyin/domain/surveys';
import type { Actor, Tx } from '#platform/context.ts';
import { unschedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { recordResponse } from '#platform/forms/record-response.ts';
import { expiring, reminding } from '../inviting/clocks.ts';
import { changeInvitation, type InvitationRow } from '../inviting/invitations.ts';
import type { SurveyRow } from '../survey/rows.ts';

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
 * from the one to the other: no customer, no conversation, no network address, and of the moment of the invitation's
 * answer the day alone.
 *
 * @throws Refusal as `recordResponse`.
 */
export async function keepResponse(tx: Tx, given: NewAnswer): Promise<void> {
  const { survey, invitation, version, leftOut, way, filledBy } = given;
  const { surveyId, formId, plan } = survey;
  const customerId = plan.isAnonymous ? null : (invitation?.customerId ?? given.customerId);
  const asWhom = whoseTx(tx, customerId, plan.isAnonymous);
  const recorded = await recordResponse(asWhom, {
    ...{ formId, version, answers: given.answers },
    ...{ subjectKind: 'survey', subjectId: surveyId },
  });
  const form = await findForm(tx, formId, recorded.version);
  const { responseId } = recorded;
  const isLowAnswer = isLow(form, recorded.answers);
  const conversationId = plan.isAnonymous ? null : (invitation?.conversationId ?? null);
  const agentId = invitation?.agentId ?? null;
  await tx.db
    .insertInto('surveyResponses')
    .values({
      ...{ workspaceId: tx.workspaceId, responseId, surveyId, customerId, conversationId, agentId, way },
      ...{ filledBy, leftOut, isLow: isLowAnswer, answeredAt: tx.system.now() },
      ...marksOf(form, recorded.answers),
      invitationId: plan.isAnonymous ? null : (invitation?.invitationId ?? null),
      teamId: invitation?.teamId ?? null,
      channel: invitation?.channel ?? null,
      customerClass: invitation?.customerClass ?? null,
    })
    .execute();
  if (invitation) await useUp(tx, invitation, plan.isAnonymous);
  await announce(asWhom, surveyResponded, {
    ...{ surveyId, responseId, customerId, conversationId, agentId, way, leftOut },
    isLow: isLowAnswer,
  });
}

/** Acts as the customer, or as nobody from nowhere. */
function whoseTx(tx: Tx, customerId: string | null, isAnonymous: boolean): Tx {
  if (tx.actor.kind === 'member') return isAnonymous ? { ...tx, address: null } : tx;
  const actor: Actor = { kind: 'visitor', id: customerId, permissions: new Set(), teamIds: [] };
  return { ...tx, actor, ...(isAnonymous && { address: null }) };
}

async function useUp(tx: Tx, { invitationId }: InvitationRow, isAnonymous: boolean): Promise<void> {
  const now = tx.system.now();
  const answeredAt = isAnonymous ? new Date(`${now.toISOString().slice(0, 10)}T00:00:00.000Z`) : now;
  await changeInvitation(tx, invitationId, { state: 'answered', answeredAt });
  await unschedule(tx, expiring, invitationId);
  await unschedule(tx, reminding, invitationId);
}
