import type { Tx } from '#platform/context.ts';
import { findInvitation, holdInvitation, type InvitationRow } from '../inviting/invitations.ts';
import { invitationIdOf, isOfInvitation } from '../inviting/link.ts';
import { findSurvey, type SurveyRow, surveyByOpenKey } from '../survey/rows.ts';

/** What a key opens: one invitation, or a survey that anybody may answer. */
export interface Opened {
  readonly survey: SurveyRow;
  readonly invitation: InvitationRow | null;
  readonly standing: 'open' | 'answered' | 'ended';
}

/** What a link's key stands for; `isHeld` holds its invitation. Null for a key that is none of ours. */
export async function openKey(tx: Tx, key: string, { isHeld }: { isHeld: boolean }): Promise<Opened | null> {
  if (!isOfInvitation(key)) {
    const survey = await surveyByOpenKey(tx, key);
    if (!survey) return null;
    const isOpen = survey.plan.hasOpenLink && isTaking(survey);
    return { survey, invitation: null, standing: isOpen ? 'open' : 'ended' };
  }
  const invitationId = invitationIdOf(tx, key);
  const find = isHeld ? holdInvitation : findInvitation;
  const invitation = invitationId === null ? undefined : await find(tx, invitationId);
  if (!invitation) return null;
  const survey = await findSurvey(tx, invitation.surveyId);
  return { survey, invitation, standing: standingOf(tx, survey, invitation) };
}

/** Whether a survey takes answers: also of whoever was asked before it was paused. */
function isTaking({ state }: SurveyRow): boolean {
  return state === 'running' || state === 'paused';
}

function standingOf(tx: Tx, survey: SurveyRow, { state, expiresAt }: InvitationRow): Opened['standing'] {
  if (state === 'answered') return 'answered';
  return state === 'sent' && expiresAt > tx.system.now() && isTaking(survey) ? 'open' : 'ended';
}
