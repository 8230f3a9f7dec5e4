import type { VisitorIdentity } from '@zhiyin/domain/channels';

/**
 * What was pasted to be tried: a token, or an identifier and its hash with a blank or a line break between them.
 *
 * @returns null for nothing.
 * @example identityOf('user-42 17441375ab…') // { identifier: 'user-42', hash: '17441375ab…' }
 */
export function identityOf(typed: string): VisitorIdentity | null {
  const text = typed.trim();
  const [, identifier, hash] = /^(.+?)\s+([0-9a-f]{64})$/is.exec(text) ?? [];
  if (identifier !== undefined && hash !== undefined) return { identifier, hash };
  return text === '' ? null : { jwt: text.replace(/\s+/g, '').slice(0, 4000) };
}
