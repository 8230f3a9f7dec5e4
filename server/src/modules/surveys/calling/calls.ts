import type { FormDefinition, Text } from '@zhiyin/domain/kit';
import { type SurveyCall, surveyCallTried, surveysCall, surveyWords } from '@zhiyin/domain/surveys';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { Refusal } from '#platform/refusal.ts';
import { keepResponse } from '../answering/keep-response.ts';
import { endInvitation } from '../inviting/end-invitation.ts';
import { findInvitation, holdInvitation, type InvitationRow } from '../inviting/invitations.ts';
import { findSurvey, type SurveyRow, takingSurveys } from '../survey/rows.ts';

const listedMax = 200;

/** Whom to call, who was tried least first. */
export async function listCalls(ctx: Context): Promise<{ items: SurveyCall[] }> {
  requirePermission(ctx, surveysCall);
  return look(ctx, async (tx) => {
    const names = new Map((await takingSurveys(tx)).map(({ surveyId, plan }) => [surveyId, plan.name]));
    if (names.size === 0) return { items: [] };
    const rows = await waiting(tx, [...names.keys()]);
    const items = rows.map(({ triedAt, expiresAt, ...row }) => ({
      ...row,
      name: names.get(row.surveyId) ?? '',
      triedAt: triedAt?.toISOString() ?? null,
      expiresAt: expiresAt.toISOString(),
    }));
    return { items };
  });
}

async function waiting(tx: Tx, surveyIds: readonly string[]) {
  return tx.db
    .selectFrom('surveyInvitations as i')
    .innerJoin('customers as record', (on) =>
      on.onRef('record.workspaceId', '=', 'i.workspaceId').onRef('record.customerId', '=', 'i.customerId'),
    )
    .innerJoin('customers as person', (on) =>
      on
        .onRef('person.workspaceId', '=', 'record.workspaceId')
        .onRef('person.customerId', '=', 'record.personId'),
    )
    .select(['i.invitationId', 'i.surveyId', 'i.customerId', 'i.conversationId', 'i.tries', 'i.triedAt'])
    .select(['i.expiresAt', 'person.name as customerName', 'person.phone'])
    .where('i.workspaceId', '=', tx.workspaceId)
    .where('i.way', '=', 'phone')
    .where('i.state', '=', 'sent')
    .where('i.expiresAt', '>', tx.system.now())
    .where('i.surveyId', 'in', [...surveyIds])
    .orderBy('i.tries')
    .orderBy('i.expiresAt')
    .orderBy('i.invitationId')
    .limit(listedMax)
    .execute();
}

/** What is said first, and what is asked. @throws Refusal `conflict` when the call is over. */
export async function getScript(
  ctx: Context,
  { invitationId }: { invitationId: string },
): Promise<{ intro: Text; form: FormDefinition }> {
  requirePermission(ctx, surveysCall);
  return look(ctx, async (tx) => {
    const { survey } = await openCall(tx, await findInvitation(tx, invitationId));
    return { intro: survey.plan.intro, form: (await findForm(tx, survey.formId)).definition };
  });
}

/** Notes that nobody answered, which leaves it on the list, or that the customer would rather not. */
export async function noteCall(
  ctx: Context,
  { invitationId, as }: { invitationId: string; as: 'not-reached' | 'refused' },
): Promise<{ done: true }> {
  requirePermission(ctx, surveysCall);
  return transact(ctx, async (tx) => {
    const { invitation, survey } = await openCall(tx, await holdInvitation(tx, invitationId));
    if (as === 'refused') {
      await endInvitation(tx, invitation, 'refused');
      return { done: true };
    }
    const { tries } = await tx.db
      .updateTable('surveyInvitations')
      .set((row) => ({ tries: row('tries', '+', 1), triedAt: tx.system.now() }))
      .where('workspaceId', '=', tx.workspaceId)
      .where('invitationId', '=', invitationId)
      .returning('tries')
      .executeTakeFirstOrThrow();
    await announce(tx, surveyCallTried, { surveyId: survey.surveyId, invitationId, tries });
    return { done: true };
  });
}

/**
 * Keeps what a customer said on the phone, with who wrote it down. Of two colleagues at once one is too late.
 *
 * @throws Refusal `conflict` when the call is over; `invalid` with one field for each question that is not answered right.
 */
export async function answerCall(
  ctx: Context,
  { invitationId, version, answers }: { invitationId: string; version: number; answers: unknown },
): Promise<{ done: true }> {
  requirePermission(ctx, surveysCall);
  return transact(ctx, async (tx) => {
    const { invitation, survey } = await openCall(tx, await holdInvitation(tx, invitationId));
    await keepResponse(tx, {
      ...{ survey, invitation, version, answers },
      ...{ customerId: null, way: 'phone', filledBy: tx.actor.id, leftOut: null },
    });
    return { done: true };
  });
}

async function openCall(
  tx: Tx,
  invitation: InvitationRow | undefined,
): Promise<{ invitation: InvitationRow; survey: SurveyRow }> {
  if (invitation?.way !== 'phone') throw new Refusal('missing', surveyWords.notFound);
  const survey = await findSurvey(tx, invitation.surveyId);
  const isOpen = invitation.state === 'sent' && invitation.expiresAt > tx.system.now();
  if (!isOpen || survey.state === 'ended') throw new Refusal('conflict', surveyWords.callOver);
  return { invitation, survey };
}
