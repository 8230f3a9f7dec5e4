import { invitationEnded } from '@zhiyin/domain/surveys';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeInvitation, type InvitationRow, invitations, readInvitation } from './invitations.ts';

type Why = 'expired' | 'undelivered' | 'refused' | 'survey-ended';

/** Ends an invitation that is held and was not answered. What rings for it later finds nothing to do. */
export async function endInvitation(
  tx: Tx,
  { invitationId, surveyId }: Pick<InvitationRow, 'invitationId' | 'surveyId'>,
  why: Why,
): Promise<void> {
  await changeInvitation(tx, invitationId, { state: why === 'survey-ended' ? 'ended' : why });
  await announce(tx, invitationEnded, { surveyId, invitationId, why });
}

/** Ends all that wait for an answer to a survey. */
export async function endInvitationsOf(tx: Tx, surveyId: string): Promise<void> {
  const rows = await invitations(tx)
    .where('surveyId', '=', surveyId)
    .where('state', 'in', ['planned', 'sent'])
    .orderBy('invitationId')
    .forUpdate()
    .execute();
  for (const row of rows) await endInvitation(tx, readInvitation(row), 'survey-ended');
}
