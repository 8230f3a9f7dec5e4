import { type Locale, say } from '@zhiyin/domain/kit';
import {
  type Invitation,
  invitationDays,
  invitationSent,
  peopleManage,
  peopleWords,
} from '@zhiyin/domain/people';
import { authOf } from '#platform/auth/auth.ts';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { mailTransport } from '#platform/mailer/transport.ts';
import { Refusal } from '#platform/refusal.ts';
import { memberOfUser } from '../members/queries.ts';
import { requireRoleGrantable } from '../roles/grants.ts';
import { lockRole } from '../roles/queries.ts';
import { findWorkspace } from '../workspace.ts';
import { type InvitationRow, isInvited, presentInvitation } from './queries.ts';
import { hashOf, newSecret, writeToken } from './token.ts';

interface Invited {
  readonly email: string;
  readonly name: string;
  readonly roleId: string;
  readonly locale?: Locale | undefined;
}

/**
 * Invites somebody to join with a role, by mail. Without a mail server the answer carries the link to hand on, and
 * it is shown this once.
 */
export async function invite(
  ctx: Context,
  { email: typed, name, roleId, locale }: Invited,
): Promise<{ invitation: Invitation; link: string | null }> {
  requirePermission(ctx, peopleManage);
  const email = typed.toLowerCase();
  const account = await authOf(ctx.system).findUser(email);
  return transact(ctx, async (tx) => {
    const role = await lockRole(tx, roleId);
    await requireRoleGrantable(tx, role);
    const member = account ? await memberOfUser(tx, account.userId) : undefined;
    if (member && !member.removedAt) throw new Refusal('conflict', peopleWords.alreadyMember);
    if (await isInvited(tx, email)) throw new Refusal('conflict', peopleWords.alreadyInvited);

    const secret = newSecret();
    const row = await store(tx, { email, name, roleId, secretHash: hashOf(secret) });
    await announce(tx, invitationSent, { invitationId: row.invitationId, roleId });
    const token = writeToken({ workspaceId: tx.workspaceId, invitationId: row.invitationId, secret });
    const link = `${publicOrigin(tx.system.config)}/console/invitation#token=${token}`;
    const invitation = presentInvitation(row);
    if (mailTransport.of(tx.system) === null) return { invitation, link };
    await mail(tx, row, link, locale);
    return { invitation, link: null };
  });
}

async function store(
  tx: Tx,
  given: { email: string; name: string; roleId: string; secretHash: string },
): Promise<InvitationRow> {
  const createdAt = tx.system.now();
  return tx.db
    .insertInto('invitations')
    .values({
      ...given,
      workspaceId: tx.workspaceId,
      invitationId: tx.system.newId(),
      invitedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + invitationDays * 86_400_000),
      acceptedAt: null,
      revokedAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function mail(tx: Tx, row: InvitationRow, link: string, wanted: Locale | undefined): Promise<void> {
  const shop = await findWorkspace(tx);
  const locale = wanted ?? shop.locale;
  const inviter = (await inviterName(tx, row.invitedBy)) ?? shop.name;
  const values = { shop: shop.name, name: row.name, inviter };
  await queueMail(tx, {
    to: row.email,
    subject: say(peopleWords.invitationSubject, locale, values),
    body: say(peopleWords.invitationBody, locale, values),
    link,
  });
}

async function inviterName(tx: Tx, memberId: string | null): Promise<string | null> {
  if (memberId === null) return null;
  const row = await tx.db
    .selectFrom('members')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row?.name ?? null;
}
