import type { IncomingHttpHeaders } from 'node:http';
import type { System } from '../system.ts';

/**
 * Whether the page that sends a request is served by us. Browsers cannot forge `Origin` and `Sec-Fetch-Site`; a
 * program sends neither, and has no one's cookies to abuse.
 */
export function isOurPage(system: System, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return true;
  const origin = headers.origin;
  if (origin === undefined) return site === undefined;
  if (system.config.publicUrl !== undefined && origin === new URL(system.config.publicUrl).origin)
    return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
