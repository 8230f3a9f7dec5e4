import { createHmac, randomBytes } from 'node:crypto';

/** The app's key and the account's token, each with its secret. */
export interface UserKeys {
  readonly key: string;
  readonly secret: string;
  readonly token: string;
  readonly tokenSecret: string;
}

/** What is another one in each call. */
interface Once {
  readonly nonce: string;
  readonly seconds: number;
}

/** The header that signs a call whose body is no form: such a body is not signed (RFC 5849, 3.4.1.3.1). */
export function authorisation(keys: UserKeys, method: string, url: string, now: Date): string {
  const once = { nonce: randomBytes(16).toString('hex'), seconds: Math.floor(now.getTime() / 1000) };
  const said = { ...saidOnce(keys, once), oauth_version: '1.0' };
  const signature = signatureOf(keys, method, url, said);
  const parts = Object.entries({ ...said, oauth_signature: signature });
  return `OAuth ${parts.map(([name, value]) => `${encoded(name)}="${encoded(value)}"`).join(', ')}`;
}

/** What the header says of a call, but for its signature and version. */
function saidOnce({ key, token }: UserKeys, { nonce, seconds }: Once): Record<string, string> {
  return {
    oauth_consumer_key: key,
    oauth_nonce: nonce,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(seconds),
    oauth_token: token,
  };
}

/** HMAC-SHA1 over method, address and everything said, in order (RFC 5849, 3.4). */
export function signatureOf(
  { secret, tokenSecret }: Pick<UserKeys, 'secret' | 'tokenSecret'>,
  method: string,
  url: string,
  said: Readonly<Record<string, string>>,
): string {
  const { origin, pathname, searchParams } = new URL(url);
  const all = [...searchParams, ...Object.entries(said)]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted();
  const base = [method, `${origin}${pathname}`, all.join('&')].map(encoded).join('&');
  return createHmac('sha1', `${encoded(secret)}&${encoded(tokenSecret)}`)
    .update(base)
    .digest('base64');
}

/** As RFC 3986 has it, in which these stand for themselves nowhere. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
