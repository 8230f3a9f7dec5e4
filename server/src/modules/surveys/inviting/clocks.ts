import { customerInvited, customerReminded } from '@zhiyin/domain/surveys';
import type { Tx } from '#platform/context.ts';
import { type Again, dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { findSurvey, type SurveyRow } from '../survey/rows.ts';
import { endInvitation } from './end-invitation.ts';
import { changeInvitation, holdInvitation, type InvitationRow } from './invitations.ts';
import { mailInvitation } from './mail-invitation.ts';
import { reachOf } from './reach.ts';

const dayMs = 86_400_000;
/** How often an invitation that waits for a paused survey is looked at. */
const lookAgainMs = 3_600_000;

/** Sends an invitation at its moment. One of a paused survey waits until it goes on. */
export const sending = dueKind('surveys:send', {
  run: async (tx, { refId }) => {
    const invitation = await holdInvitation(tx, refId);
    if (invitation?.state !== 'planned') return undefined;
    const survey = await findSurvey(tx, invitation.surveyId);
    if (survey.state === 'paused') return { at: new Date(tx.system.now().getTime() + lookAgainMs) };
    if (survey.state !== 'running') await endInvitation(tx, invitation, 'survey-ended');
    else await send(tx, survey, invitation);
    return undefined;
  },
});

/** Where a survey that waits is seen again without a mail. */
const seenAgain: readonly string[] = ['chat', 'portal'];

/**
 * Reminds a customer, as often as the survey says and no longer than they can answer: by mail, and without an address
 * where they are asked, in the chat or the portal, also when they had put it aside.
 */
export const reminding = dueKind('surveys:remind', {
  run: async (tx, { refId }): Promise<Again | undefined> => {
    const invitation = await holdInvitation(tx, refId);
    if (invitation?.state !== 'sent') return undefined;
    const survey = await findSurvey(tx, invitation.surveyId);
    const { plan, state } = survey;
    if (state === 'paused') return { at: new Date(tx.system.now().getTime() + lookAgainMs) };
    if (state !== 'running' || invitation.reminders >= plan.reminders) return undefined;
    const reach = await reachOf(tx, invitation.customerId);
    if (!reach) return undefined;
    const isMailed = await mailInvitation(tx, survey, invitation, reach, { isReminder: true });
    if (!isMailed && !seenAgain.includes(invitation.way)) return undefined;
    const count = invitation.reminders + 1;
    const { invitationId, surveyId } = invitation;
    await changeInvitation(tx, invitationId, { reminders: count });
    await announce(tx, customerReminded, { surveyId, invitationId, count });
    const at = new Date(tx.system.now().getTime() + plan.reminderDays * dayMs);
    return count < plan.reminders && at < invitation.expiresAt ? { at } : undefined;
  },
});

/** Ends an invitation that nobody answered in time. */
export const expiring = dueKind('surveys:expire-invitation', {
  run: async (tx, { refId }) => {
    const invitation = await holdInvitation(tx, refId);
    if (invitation?.state === 'sent') await endInvitation(tx, invitation, 'expired');
    return undefined;
  },
});

async function send(tx: Tx, survey: SurveyRow, invitation: InvitationRow): Promise<void> {
  const { invitationId, surveyId, customerId, conversationId, way } = invitation;
  const { plan } = survey;
  const sentAt = tx.system.now();
  const expiresAt = new Date(sentAt.getTime() + plan.answerDays * dayMs);
  const reach = await reachOf(tx, customerId);
  const isMailed = way === 'mail' && reach !== undefined;
  const asSent = { ...invitation, expiresAt };
  if (!reach || (isMailed && !(await mailInvitation(tx, survey, asSent, reach, { isReminder: false }))))
    return endInvitation(tx, invitation, 'undelivered');
  await changeInvitation(tx, invitationId, { state: 'sent', sentAt, expiresAt });
  await schedule(tx, expiring, invitationId, expiresAt);
  const remindAt = new Date(sentAt.getTime() + plan.reminderDays * dayMs);
  if (plan.reminders > 0 && way !== 'phone' && remindAt < expiresAt)
    await schedule(tx, reminding, invitationId, remindAt);
  await announce(tx, customerInvited, {
    ...{ surveyId, invitationId, customerId, conversationId, way },
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
}
