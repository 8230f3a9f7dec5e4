import type { Locale } from '@zhiyin/domain/kit';
import { isColour } from '../colour/readable.ts';
import { localeOf } from '../locale.ts';

/** What the launcher wrote into the frame's address. */
export interface FrameSettings {
  readonly siteKey: string;
  readonly locale: Locale;
  /** The colour that the shop wrote on its script tag; it goes before the one set in the console. */
  readonly colour: string | null;
  /** The page around the frame; `null` when the chat is opened as a page of its own. */
  readonly pageOrigin: string | null;
}

/** Reads the address of the frame. A page that names a wrong origin is neither heard nor told anything. */
export function readFrameSettings(address: string, languages: readonly string[]): FrameSettings {
  const url = new URL(address);
  const told = new URLSearchParams(url.hash.slice(1));
  const colour = told.get('colour');
  return {
    siteKey: url.searchParams.get('site') ?? '',
    locale: localeOf([told.get('locale'), ...languages]),
    colour: isColour(colour) ? colour : null,
    pageOrigin: told.get('page'),
  };
}
