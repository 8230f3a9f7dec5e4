import { createHash, randomBytes } from 'node:crypto';

const form = /^zyk_([0-9a-f]{32})_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** What every API key begins with, so that leaked ones are found by scanners and recognised by us. */
export const apiKeyPrefix = 'zyk_';

/** A new secret: it names its workspace and key, and has 256 random bits that nobody can guess. */
export function writeApiKey(workspaceId: string, apiKeyId: string): string {
  const random = randomBytes(32).toString('base64url');
  return `${apiKeyPrefix}${bare(workspaceId)}_${bare(apiKeyId)}_${random}`;
}

/** What a secret names; `null` when it is none. Says nothing about whether it is valid. */
export function readApiKey(secret: string): { workspaceId: string; apiKeyId: string } | null {
  const [, workspace, key] = form.exec(secret) ?? [];
  if (workspace === undefined || key === undefined) return null;
  return { workspaceId: dashed(workspace), apiKeyId: dashed(key) };
}

/** What is stored of a secret. One round of SHA-256 suffices: there is nothing short to guess. */
export function hashApiKey(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function bare(id: string): string {
  return id.replaceAll('-', '');
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
