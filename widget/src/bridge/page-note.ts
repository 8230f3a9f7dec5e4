import { parseUrl } from '../text/parse-url.ts';

/** Where on the shop's pages a visitor is. */
export interface PageNote {
  readonly url: string;
  readonly title: string;
  /** Where they came from; empty when nobody says. */
  readonly referrer: string;
}

/**
 * An address without what may be secret: no user, no fragment, and of the query only where a campaign led here from.
 * Empty when it is no address of a web page.
 *
 * @example plainAddress('https://u:p@shop.example/reset?token=1&utm_source=mail#top')
 * // 'https://shop.example/reset?utm_source=mail'
 */
export function plainAddress(address: string): string {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return '';
  const kept = [...url.searchParams].filter(([name]) => name.startsWith('utm_'));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  return (url.origin + url.pathname + query).slice(0, 1000);
}

/** Reads a note that another window wrote; what is missing is empty. */
export function readPageNote(given: unknown): PageNote {
  const { url, title, referrer } = Object(given);
  return {
    url: plainAddress(String(url ?? '')),
    title: line(title),
    referrer: plainAddress(String(referrer ?? '')),
  };
}

function line(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return text
    .slice(0, 200)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
