import type { OwnSurvey } from '@zhiyin/domain/surveys';
import type { Tx } from '#platform/context.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { invitations } from '../inviting/invitations.ts';
import { linkOf } from '../inviting/mail-invitation.ts';
import { findSurvey } from '../survey/rows.ts';

const shownMax = 10;

/** The surveys that the visitor may still answer, by any way but the phone, newest first. */
export async function ownSurveys(tx: Tx): Promise<OwnSurvey[]> {
  const { id, alsoCustomerIds = [] } = tx.actor;
  const rows = await invitations(tx)
    .where('customerId', 'in', [...(id === null ? [] : [id]), ...alsoCustomerIds])
    .where('state', '=', 'sent')
    .where('way', '<>', 'phone')
    .where('expiresAt', '>', tx.system.now())
    .orderBy('sentAt', 'desc')
    .limit(shownMax)
    .execute();
  const items: OwnSurvey[] = [];
  for (const { invitationId, surveyId, expiresAt, conversationId, reminders } of rows) {
    const { state, formId } = await findSurvey(tx, surveyId);
    const url = await linkOf(tx, invitationId);
    if (url === null || (state !== 'running' && state !== 'paused')) continue;
    const { title } = (await findForm(tx, formId)).definition;
    items.push({ invitationId, title, url, expiresAt: expiresAt.toISOString(), conversationId, reminders });
  }
  return items;
}
