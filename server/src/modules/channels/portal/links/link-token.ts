import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody can guess, as they stand in a link. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a link, or of a browser's key; neither can be told from it. */
export function hashOfLink(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
