import { type Invitation, peopleWords } from '@zhiyin/domain/people';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { type InvitationToken, isSecret } from './token.ts';

/** An invitation as stored. */
export interface InvitationRow {
  readonly invitationId: string;
  readonly email: string;
  readonly name: string;
  readonly roleId: string;
  readonly secretHash: string;
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

const columns = [
  'invitationId',
  'email',
  'name',
  'roleId',
  'secretHash',
  'invitedBy',
  'createdAt',
  'expiresAt',
  'acceptedAt',
  'revokedAt',
] as const;

/** Invitations that can still be accepted, oldest first, a page at a time. */
export async function pageOfOpen(
  tx: Tx,
  query: { after: string | undefined; limit: number },
): Promise<InvitationRow[]> {
  let select = tx.db
    .selectFrom('invitations')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', tx.system.now());
  if (query.after !== undefined) select = select.where('invitationId', '>', query.after);
  return select.orderBy('invitationId').limit(query.limit).execute();
}

/** Whether an address has an invitation that can still be accepted. */
export async function isInvited(tx: Tx, email: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('invitations')
    .select('invitationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('email', '=', email)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', tx.system.now())
    .executeTakeFirst();
  return row !== undefined;
}

/** One invitation, open or not, held until the transaction ends. */
export async function lockInvitation(tx: Tx, invitationId: string): Promise<InvitationRow | undefined> {
  return tx.db
    .selectFrom('invitations')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('invitationId', '=', invitationId)
    .forUpdate()
    .executeTakeFirst();
}

/** The open invitation a token belongs to. @throws Refusal `missing`, the same whatever is wrong with it. */
export async function findOpen(tx: Tx, token: InvitationToken): Promise<InvitationRow> {
  const row = await tx.db
    .selectFrom('invitations')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('invitationId', '=', token.invitationId)
    .executeTakeFirst();
  return requireOpen(tx, row, token);
}

/** As `findOpen`, and holds the invitation until the transaction ends, so that it is accepted once. */
export async function lockOpen(tx: Tx, token: InvitationToken): Promise<InvitationRow> {
  return requireOpen(tx, await lockInvitation(tx, token.invitationId), token);
}

function requireOpen(tx: Tx, row: InvitationRow | undefined, { secret }: InvitationToken): InvitationRow {
  const isOpen = row && !row.acceptedAt && !row.revokedAt && row.expiresAt > tx.system.now();
  if (!isOpen || !isSecret(secret, row.secretHash)) throw over();
  return row;
}

/** The one refusal for every token that opens nothing. */
export function over(): Refusal {
  return new Refusal('missing', peopleWords.invitationOver);
}

/** An invitation as the API gives it: never its secret. */
export function presentInvitation(row: InvitationRow): Invitation {
  const { invitationId, email, name, roleId, invitedBy, createdAt, expiresAt } = row;
  return {
    invitationId,
    email,
    name,
    roleId,
    invitedBy,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
