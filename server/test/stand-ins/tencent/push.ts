import type { VendorPush } from '../../channels/vendor-side.ts';
import { seal, sign } from './cipher.ts';

/** What the vendor knows of where it pushes to. */
export interface PushTarget {
  readonly token: string;
  /** Null in the plain mode. */
  readonly aesKey: string | null;
  readonly receiverId: string;
  readonly format: 'xml' | 'json';
}

export type Pushed = Readonly<Record<string, string | number>>;

const salt = 'fedcba9876543210';
const nonce = '415161718';

/** A push as the vendor makes it, sealed where the target is set up so. */
export function pushOf(target: PushTarget, fields: Pushed, now: Date): VendorPush {
  const text = target.format === 'xml' ? xmlOf(fields) : JSON.stringify(fields);
  return pushText(target, text, now);
}

/** The same of what is no push at all. */
export function pushText(
  { token, aesKey, receiverId, format }: PushTarget,
  text: string,
  now: Date,
): VendorPush {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const headers = { 'content-type': format === 'xml' ? 'text/xml' : 'application/json' };
  const query = { timestamp, nonce, signature: sign(token, timestamp, nonce) };
  if (aesKey === null) return { headers, payload: text, query };
  const sealed = seal(aesKey, text, receiverId, salt);
  const envelope = { ToUserName: receiverId, Encrypt: sealed };
  const payload = format === 'xml' ? xmlOf(envelope) : JSON.stringify(envelope);
  const sealedSignature = sign(token, timestamp, nonce, sealed);
  return { headers, payload, query: { ...query, encrypt_type: 'aes', msg_signature: sealedSignature } };
}

function xmlOf(fields: Pushed): string {
  const inner = Object.entries(fields).map(([name, value]) => {
    const said = typeof value === 'number' ? String(value) : `<![CDATA[${value}]]>`;
    return `<${name}>${said}</${name}>`;
  });
  return `<xml>${inner.join('')}</xml>`;
}

/** Another sealed text in the place of the one that was signed. */
export function alterSealed(payload: string): string {
  const sealed = /(Encrypt(?:><!\[CDATA\[|":"))(.)/;
  return payload.replace(
    sealed,
    (_all, before: string, first: string) => `${before}${first === 'A' ? 'B' : 'A'}`,
  );
}

/**
 * Brings a push as the vendor does: again after 5 s, up to three times, until it hears that it was taken.
 *
 * @param pass moves the clock
 * @returns how often it was brought
 */
export async function bringUntilTaken(
  bring: () => Promise<{ status: number; body: string }>,
  pass: (seconds: number) => void,
): Promise<number> {
  for (let brought = 1; brought <= 4; brought++) {
    const { status, body } = await bring();
    if (status === 200 && (body === 'success' || body === '')) return brought;
    pass(5);
  }
  return 4;
}
