import type { System } from '#platform/system.ts';
import { readTimedToken, timedToken } from '#platform/timed-token.ts';

/** What a link to a mail's page opens. */
export interface LinkedPage {
  readonly workspaceId: string;
  readonly clientMessageId: string;
  /** Whether pictures from elsewhere may be fetched. */
  readonly withPictures: boolean;
}

const purpose = 'letter-page';
const livesSeconds = 3600;

/** The address of a mail's page for whoever may read it: valid for an hour, and never stored. */
export function linkToPage(
  system: System,
  { workspaceId, clientMessageId, withPictures }: LinkedPage,
): string {
  const untilSeconds = Math.floor(system.now().getTime() / 1000) + livesSeconds;
  const form = withPictures ? 'p' : 'n';
  return `/api/letter-pages/${timedToken(system, purpose, { workspaceId, id: clientMessageId, form, untilSeconds })}`;
}

/** What a link's token opens; null when it is forged, altered or has run out. */
export function readPageLink(system: System, token: string): LinkedPage | null {
  const opened = readTimedToken(system, purpose, token);
  if (!opened) return null;
  const { workspaceId, id: clientMessageId, form } = opened;
  return { workspaceId, clientMessageId, withPictures: form === 'p' };
}
