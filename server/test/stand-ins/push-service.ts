import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { PushSubscription } from '@zhiyin/domain/platform';

/** What came to a browser, as its page's worker would read it. */
interface Arrived {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly tag: string;
}

/** A browser that takes pushes. */
interface PushedBrowser {
  readonly subscription: PushSubscription;
  readonly arrived: Arrived[];
  /** What each push came with. */
  readonly headers: IncomingHttpHeaders[];
  /** Its owner took it away: the push service knows it no more. */
  uninstall(): void;
}

/** A push service on loopback (RFC 8030): it refuses what real ones refuse, and its browsers read what comes. */
export interface PushService {
  readonly port: number;
  /** How often it was called, whatever it answered. */
  readonly calls: { count: number };
  /** A browser that subscribed with a server's key. */
  aBrowser(serverKey: string): PushedBrowser;
  /** What it answers to the next calls instead of taking them; null: it takes them again. 0 hangs up. */
  feel(status: number | null, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

interface Kept {
  readonly serverKey: string;
  readonly read: (body: Buffer) => Arrived;
  readonly browser: PushedBrowser;
}

export async function openPushService(now: () => Date = () => new Date()): Promise<PushService> {
  const kept = new Map<string, Kept>();
  const calls = { count: 0 };
  let mood: { status: number; headers: Record<string, string> } | null = null;
  let origin = '';
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    calls.count++;
    if (mood?.status === 0) return void request.socket.destroy();
    if (mood) return void response.writeHead(mood.status, mood.headers).end();
    response
      .writeHead(take(kept, origin, request.url ?? '', request.headers, Buffer.concat(pieces), now()))
      .end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  origin = `http://127.0.0.1:${port}`;
  return {
    port,
    calls,
    aBrowser: (serverKey) => {
      const path = `/push/${randomBytes(12).toString('base64url')}`;
      const { keys, read } = someKeys();
      const browser: PushedBrowser = {
        subscription: { endpoint: `${origin}${path}`, keys },
        arrived: [],
        headers: [],
        uninstall: () => void kept.delete(path),
      };
      kept.set(path, { serverKey, read, browser });
      return browser;
    },
    feel: (status, headers = {}) => {
      mood = status === null ? null : { status, headers };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The status that a push service answers. */
function take(
  kept: ReadonlyMap<string, Kept>,
  origin: string,
  path: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  now: Date,
): number {
  const one = kept.get(path);
  if (!one) return 410;
  if (!/^\d+$/.test(String(headers['ttl']))) return 400;
  if (headers['content-encoding'] !== 'aes128gcm') return 400;
  if (!/^[\w-]{0,32}$/.test(String(headers['topic'] ?? ''))) return 400;
  if (body.length > 4096) return 413;
  if (!isSigned(String(headers['authorization']), one.serverKey, origin, now)) return 403;
  one.browser.arrived.push(one.read(body));
  one.browser.headers.push(headers);
  return 201;
}

/** RFC 8292: signed with the key that the browser subscribed with, for this service, for at most a day. */
export function isSigned(header: string, serverKey: string, origin: string, now: Date): boolean {
  const [, told = '', signature = '', key = ''] =
    /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header) ?? [];
  const point = Buffer.from(key, 'base64url');
  if (key !== serverKey || point.length !== 65) return false;
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const given = Buffer.from(signature, 'base64url');
  if (!verify('sha256', Buffer.from(told), { key: publicKey, dsaEncoding: 'ieee-p1363' }, given))
    return false;
  const [head, claims] = told.split('.').map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  const left = claims.exp - now.getTime() / 1000;
  return (
    head.alg === 'ES256' &&
    claims.aud === origin &&
    left > 0 &&
    left <= 86_400 &&
    /^(mailto|https):/.test(claims.sub)
  );
}

/** A browser's keys, and how it reads what is encrypted for them: RFC 8291 and 8188, from the receiving side. */
function someKeys(): { keys: PushSubscription['keys']; read: (body: Buffer) => Arrived } {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys();
  const auth = randomBytes(16);
  return {
    keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    read: (body) => JSON.parse(decrypt(body, pair.getPrivateKey(), auth).toString('utf8')),
  };
}

/** @throws Error when anything of it was altered. */
export function decrypt(body: Buffer, privateKey: Buffer, auth: Buffer): Buffer {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey);
  const salt = body.subarray(0, 16);
  const keyEnd = 21 + body.readUInt8(20);
  const senderKey = body.subarray(21, keyEnd);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), senderKey]);
  const secret = hkdfSync('sha256', pair.computeSecret(senderKey), auth, info, 32);
  const key = hkdfSync('sha256', Buffer.from(secret), salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = hkdfSync('sha256', Buffer.from(secret), salt, 'Content-Encoding: nonce\0', 12);
  const decipher = createDecipheriv('aes-128-gcm', Buffer.from(key), Buffer.from(nonce));
  decipher.setAuthTag(body.subarray(-16));
  const padded = Buffer.concat([decipher.update(body.subarray(keyEnd, -16)), decipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end === -1 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no last record');
  return padded.subarray(0, end);
}
