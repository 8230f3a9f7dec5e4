import { intlTags, say } from '@zhiyin/domain/kit';
import { surveyWords } from '@zhiyin/domain/surveys';
import { z } from 'zod';
import { openPortalAddress } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { findForm } from '#platform/forms/find-form.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { Refusal } from '#platform/refusal.ts';
import type { SurveyRow } from '../survey/rows.ts';
import type { InvitationRow } from './invitations.ts';
import { keyOf } from './link.ts';
import type { Reachable } from './reach.ts';

/** Mails an invitation in the customer's language; false when there is no address, or the portal is off. */
export async function mailInvitation(
  tx: Tx,
  { plan }: SurveyRow,
  invitation: Pick<InvitationRow, 'invitationId' | 'expiresAt'>,
  { email, locale }: Pick<Reachable, 'email' | 'locale'>,
  { isReminder }: { isReminder: boolean },
): Promise<boolean> {
  const link = await linkOf(tx, invitation.invitationId);
  const to = z.email().max(254).safeParse(email).data;
  if (link === null || to === undefined) return false;
  const { name: shop, timeZone } = await tx.db
    .selectFrom('workspaces')
    .select(['name', 'timeZone'])
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  const title = say((await findForm(tx, plan.formId)).definition.title, locale);
  const date = invitation.expiresAt.toLocaleDateString(intlTags[locale], { dateStyle: 'long', timeZone });
  const subject = say(isReminder ? surveyWords.reminderSubject : surveyWords.mailSubject, locale, {
    shop,
    title,
  });
  const body = `${say(plan.intro, locale)}\n\n${say(surveyWords.mailFoot, locale, { date })}`;
  await queueMail(tx, { to, subject, body, link });
  return true;
}

/** Where one invitation is answered; null while the portal is off. */
export async function linkOf(tx: Tx, invitationId: string): Promise<string | null> {
  try {
    return `${await openPortalAddress(tx)}/survey#key=${keyOf(tx, invitationId)}`;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
