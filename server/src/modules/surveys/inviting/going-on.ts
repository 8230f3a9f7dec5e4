import { conversationClosed, conversationReopened } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { schedule, unschedule } from '#platform/due/schedule.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { holdClosed, holdOpen } from '../queries.ts';
import { findSurvey } from '../survey/rows.ts';
import { sending } from './clocks.ts';
import { changeInvitation, invitations } from './invitations.ts';

const hourMs = 3_600_000;

/** What goes on is asked about when it is over, whichever of these comes to run first. */
export const goingOnReactions: readonly Reaction[] = [
  // Whom nobody chose is drawn anew at the end.
  on(conversationReopened, 'surveys.withdraw-invitations', async (tx, { conversationId, reopenedAt }) => {
    if (!(await holdOpen(tx, conversationId))) return;
    const planned = await plannedAbout(tx, conversationId)
      .where('askedAt', '<=', new Date(reopenedAt))
      .execute();
    for (const { invitationId, isChosen } of planned) {
      await unschedule(tx, sending, invitationId);
      if (!isChosen) await withdraw(tx, invitationId);
    }
  }),

  on(conversationClosed, 'surveys.ask-the-chosen', async (tx, { conversationId, closedAt }) => {
    const chosen = await plannedAbout(tx, conversationId).where('isChosen', '=', true).execute();
    if (chosen.length === 0 || !(await holdClosed(tx, conversationId, new Date(closedAt)))) return;
    for (const { invitationId, surveyId } of chosen) {
      const { plan } = await findSurvey(tx, surveyId);
      const sendAt = new Date(new Date(closedAt).getTime() + plan.delayHours * hourMs);
      await changeInvitation(tx, invitationId, { sendAt });
      await schedule(tx, sending, invitationId, sendAt);
    }
  }),
];

/** Invitations about a conversation that wait for their moment, held. */
function plannedAbout(tx: Tx, conversationId: string) {
  return invitations(tx)
    .select('isChosen')
    .where('conversationId', '=', conversationId)
    .where('state', '=', 'planned')
    .orderBy('invitationId')
    .forUpdate();
}

async function withdraw(tx: Tx, invitationId: string): Promise<void> {
  await tx.db
    .deleteFrom('surveyInvitations')
    .where('workspaceId', '=', tx.workspaceId)
    .where('invitationId', '=', invitationId)
    .execute();
}
