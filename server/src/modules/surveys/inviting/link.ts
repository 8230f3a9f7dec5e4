import type { Context } from '#platform/context.ts';

const purpose = 'survey-invitation';

/**
 * What stands in the link of one invitation: its id with our signature, which nobody can guess or make, and which can be
 * made again for a reminder. That it is used once is the invitation's own matter.
 */
export function keyOf({ system, workspaceId }: Context, invitationId: string): string {
  const id = Buffer.from(invitationId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${id}.${system.secrets.sign(purpose, `${workspaceId} ${invitationId}`)}`;
}

/** The invitation that a key names; null for one that we did not make. */
export function invitationIdOf({ system, workspaceId }: Context, key: string): string | null {
  const [id = '', signature = ''] = key.split('.');
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex);
  if (!parts) return null;
  const invitationId = parts.slice(1).join('-');
  return system.secrets.isSigned(purpose, `${workspaceId} ${invitationId}`, signature) ? invitationId : null;
}

/** Whether a key is of an invitation, and not of an open link. */
export function isOfInvitation(key: string): boolean {
  return key.includes('.');
}
