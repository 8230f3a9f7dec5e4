import { createHash, createHmac } from 'node:crypto';

/** How Taobao's gateway lets a question be signed. */
export type TopSignMethod = 'md5' | 'hmac' | 'hmac-sha256';

/** The signature of a question: every name and value, by the order of the names, without what is empty. */
export function topSign(
  params: Readonly<Record<string, string>>,
  secret: string,
  method: TopSignMethod,
): string {
  const text = Object.keys(params)
    .filter((name) => name !== '' && params[name] !== '')
    .sort()
    .map((name) => `${name}${params[name]}`)
    .join('');
  return digestOf(text, secret, method).toUpperCase();
}

function digestOf(text: string, secret: string, method: TopSignMethod): string {
  if (method === 'md5') return createHash('md5').update(`${secret}${text}${secret}`, 'utf8').digest('hex');
  const algorithm = method === 'hmac' ? 'md5' : 'sha256';
  return createHmac(algorithm, secret).update(text, 'utf8').digest('hex');
}
