import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../../config.ts';
import type { Ground } from '../../context.ts';
import { cookieNames, cookieOf } from '../cookies.ts';
import { addressHeader } from './library.ts';

/**
 * The headers the library is given: one cookie of ours, the browser's name and the address as we know it. Nothing
 * else a caller sends reaches it, so that a session can never answer for a second factor, nor the other way round.
 */
export function libraryHeaders(
  config: Config,
  given: IncomingHttpHeaders,
  cookie: 'session' | 'secondFactor' | null,
  ground?: Ground,
): Headers {
  const headers = new Headers();
  const name = cookie === null ? null : cookieNames(config)[cookie];
  const value = name === null ? null : cookieOf(given, name);
  if (value !== null) headers.set('cookie', `${name}=${value}`);
  headers.set('user-agent', printable(given['user-agent'] ?? '').slice(0, 300));
  if (ground?.address) headers.set(addressHeader, ground.address);
  return headers;
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
