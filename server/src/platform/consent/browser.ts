import { randomBytes } from 'node:crypto';
import { cookieOf, isSecure, setCookie } from '../auth/cookies.ts';
import type { Exchange } from '../http/serve.ts';
import type { System } from '../system.ts';

/** How long a browser may be away to agree. */
export const consentSeconds = 600;

const purpose = 'channel-consent-browser';

function cookieName({ config }: System): string {
  return `${isSecure(config) ? '__Host-' : ''}zhiyin-consent`;
}

/** The print of the browser that comes back; null for one that began nothing. */
export function printOf(system: System, { request }: Exchange): string | null {
  const kept = cookieOf(request.headers, cookieName(system));
  return kept ? system.secrets.sign(purpose, kept) : null;
}

/** Gives the browser something to keep until it comes back, the same for all it begins meanwhile. Answers its print. */
export function markBrowser(system: System, exchange: Exchange): string {
  const name = cookieName(system);
  const kept = cookieOf(exchange.request.headers, name) || randomBytes(24).toString('base64url');
  setCookie(exchange, system.config, name, kept, consentSeconds);
  return system.secrets.sign(purpose, kept);
}
