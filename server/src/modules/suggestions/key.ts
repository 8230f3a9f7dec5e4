import type { Context } from '#platform/context.ts';

const purpose = 'suggestion';

/** What stands in the link of one suggestion's page: its id with our signature, which can be made again for each answer. */
export function keyOf({ system, workspaceId }: Context, suggestionId: string): string {
  const id = Buffer.from(suggestionId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${id}.${system.secrets.sign(purpose, `${workspaceId} ${suggestionId}`)}`;
}

/** The suggestion that a key names; null for one that we did not make. */
export function suggestionIdOf({ system, workspaceId }: Context, key: string): string | null {
  const [id = '', signature = ''] = key.split('.');
  const hex = Buffer.from(id, 'base64url').toString('hex');
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex);
  if (!parts) return null;
  const suggestionId = parts.slice(1).join('-');
  return system.secrets.isSigned(purpose, `${workspaceId} ${suggestionId}`, signature) ? suggestionId : null;
}
