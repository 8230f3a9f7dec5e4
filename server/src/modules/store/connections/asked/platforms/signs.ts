import { createHash, createHmac } from 'node:crypto';

type Params = Readonly<Record<string, string>>;

/** Keys with their values, one after the other, by code unit: `pageSize` stands before `page_no`. */
function sorted(params: Params): string {
  const keys = Object.keys(params).sort((a, b) => (a < b ? -1 : 1));
  return keys.map((key) => `${key}${params[key] ?? ''}`).join('');
}

/** How JD and Pinduoduo want calls signed: MD5 with the secret on both sides. */
export function md5Signature(secret: string, params: Params): string {
  return createHash('md5')
    .update(`${secret}${sorted(params)}${secret}`)
    .digest('hex')
    .toUpperCase();
}

/** What of a call Douyin signs; the access token is not in it. */
export interface DouyinCall {
  readonly appKey: string;
  readonly method: string;
  /** The very text that is sent. */
  readonly body: string;
  readonly timestamp: string;
}

/** How Douyin wants calls signed. */
export function douyinSignature(secret: string, { appKey, method, body, timestamp }: DouyinCall): string {
  const signed = `app_key${appKey}method${method}param_json${body}timestamp${timestamp}v2`;
  return createHmac('sha256', secret).update(`${secret}${signed}${secret}`).digest('hex');
}

/** How Douyin signs what it pushes: the app's key and secret around the bytes. */
export function douyinPushSignature(secret: string, appKey: string, bytes: Buffer): string {
  return createHash('md5').update(appKey).update(bytes).update(secret).digest('hex');
}

/** How Xiaohongshu wants calls signed: what is asked for is not in it. */
export function arkSignature(secret: string, call: { method: string; appId: string; timestamp: string }) {
  const signed = `${call.method}?appId=${call.appId}&timestamp=${call.timestamp}&version=2.0${secret}`;
  return createHash('md5').update(signed).digest('hex');
}

/** How 1688 wants calls signed; the path begins at `param2/`. */
export function aopSignature(secret: string, path: string, params: Params): string {
  return createHmac('sha1', secret)
    .update(`${path}${sorted(params)}`)
    .digest('hex')
    .toUpperCase();
}
