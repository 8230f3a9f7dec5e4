import type { System } from '../system.ts';
import { readTimedToken, timedToken } from '../timed-token.ts';

export type FileVariant = 'original' | 'thumbnail';

/** What a link opens. */
export interface LinkedFile {
  readonly workspaceId: string;
  readonly fileId: string;
  readonly variant: FileVariant;
}

const purpose = 'file-link';
const livesSeconds = 3600;
/** Links made within ten minutes are the same, so that a browser shows from its cache what it has. */
const stepSeconds = 600;

/** The address of a file for whoever may see it: valid for 60 to 70 minutes, and never stored. */
export function linkTo(system: System, { workspaceId, fileId, variant }: LinkedFile): string {
  const now = system.now().getTime() / 1000;
  const untilSeconds = Math.ceil((now + livesSeconds) / stepSeconds) * stepSeconds;
  const form = variant === 'original' ? 'o' : 't';
  return `/api/files/${timedToken(system, purpose, { workspaceId, id: fileId, form, untilSeconds })}`;
}

/** What a link's token opens; `null` when it is forged, altered or expired. */
export function readLink(system: System, token: string): LinkedFile | null {
  const opened = readTimedToken(system, purpose, token);
  if (!opened) return null;
  const { workspaceId, id: fileId, form } = opened;
  return { workspaceId, fileId, variant: form === 't' ? 'thumbnail' : 'original' };
}
