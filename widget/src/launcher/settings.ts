import type { Locale } from '@zhiyin/domain/kit';
import { readSide, type Side } from '../bridge/bridge.ts';
import { isColour } from '../colour/readable.ts';
import { localeOf } from '../locale.ts';
import { parseUrl } from '../text/parse-url.ts';

/** What the shop wrote on our script tag, and where the frame is. */
export interface Settings {
  readonly siteKey: string;
  /** Asked when it is needed: a single-page shop may change its language. */
  readonly locale: () => Locale;
  readonly colour: string | null;
  /** Goes before the side set in the console, as the colour does. */
  readonly side: Side | null;
  /** The frame's address, beside the script's own. */
  readonly frame: URL;
}

/** As much of a script tag as is read. */
export type Tag = Pick<HTMLScriptElement, 'src' | 'dataset'>;

/** Reads the tag; `null` when it names no site or was not loaded from an address. */
export function readSettings({ src, dataset }: Tag, pageTags: () => readonly string[]): Settings | null {
  const { site, locale, colour, position } = dataset;
  const script = parseUrl(src);
  if (!site || !script) return null;
  return {
    siteKey: site,
    locale: () => localeOf([locale, ...pageTags()]),
    colour: isColour(colour) ? colour : null,
    side: readSide(position),
    frame: new URL('frame.html', script),
  };
}

/**
 * The address that the frame is loaded from. The site stands in the query, where the server sees it and can say who
 * may frame it; the rest is nobody's business but the frame's.
 */
export function frameAddress({ siteKey, locale, colour, frame }: Settings, pageOrigin: string): string {
  const told = new URLSearchParams({
    locale: locale(),
    page: pageOrigin,
    ...(colour !== null && { colour }),
  });
  return `${frame.href}?site=${encodeURIComponent(siteKey)}#${told}`;
}
