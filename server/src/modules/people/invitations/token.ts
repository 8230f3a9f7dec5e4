import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What an invitation's link carries: where to look, and 256 bits that nobody can guess. */
export interface InvitationToken {
  readonly workspaceId: string;
  readonly invitationId: string;
  readonly secret: string;
}

const shape = /^([0-9a-f]{32})\.([0-9a-f]{32})\.([\w-]{43})$/;

/** A secret for a new invitation. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Writes a token as it stands in a link. */
export function writeToken({ workspaceId, invitationId, secret }: InvitationToken): string {
  return [workspaceId.replaceAll('-', ''), invitationId.replaceAll('-', ''), secret].join('.');
}

/** Reads a token from a link; null for anything that is none. */
export function readToken(text: string): InvitationToken | null {
  const [, workspace, invitation, secret] = shape.exec(text) ?? [];
  if (workspace === undefined || invitation === undefined || secret === undefined) return null;
  return { workspaceId: asUuid(workspace), invitationId: asUuid(invitation), secret };
}

/** What of a secret is stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** True when the secret is the one whose hash was stored; takes the same time either way. */
export function isSecret(secret: string, storedHash: string): boolean {
  const [given, stored] = [Buffer.from(hashOf(secret)), Buffer.from(storedHash)];
  return given.length === stored.length && timingSafeEqual(given, stored);
}

function asUuid(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
