/** Who a signed-in visitor is, vouched for by the shop's server: a JWT, or an id with its HMAC. */
export type Identity =
  | { readonly jwt: string }
  | {
      readonly identifier: string;
      readonly hash: string;
      readonly name?: string;
      readonly email?: string;
    };

/**
 * Reads an identity as a page gives it; `null` when it vouches for nobody. A page says `token` for what the server
 * calls `jwt`.
 */
export function readIdentity(given: unknown): Identity | null {
  const { token, jwt, identifier, hash, name, email } = Object(given);
  const signed = text(token) ?? text(jwt);
  if (signed) return { jwt: signed };
  const [id, code] = [text(typeof identifier === 'number' ? String(identifier) : identifier), text(hash)];
  if (!id || !code) return null;
  const [called, address] = [text(name), text(email)];
  return { identifier: id, hash: code, ...(called && { name: called }), ...(address && { email: address }) };
}

/** Whether two identities are the same words, so that saying it again changes nothing. */
export function isSameIdentity(one: Identity | null, other: Identity | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
