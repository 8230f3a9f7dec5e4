import type { System } from '#platform/system.ts';

/** What a link to a mail's page opens. */
export interface LinkedPage {
  readonly workspaceId: string;
  readonly clientMessageId: string;
  /** Whether pictures from elsewhere may be fetched. */
  readonly withPictures: boolean;
}

const purpose = 'letter-page';
const livesSeconds = 3600;
const form = /^([\w-]{43})([np])([0-9a-z]{6,8})\.([\w-]{43})$/;

/** The address of a mail's page for whoever may read it: valid for an hour, and never stored. */
export function linkToPage(
  system: System,
  { workspaceId, clientMessageId, withPictures }: LinkedPage,
): string {
  const until = Math.floor(system.now().getTime() / 1000) + livesSeconds;
  const ids = Buffer.from(`${workspaceId}${clientMessageId}`.replaceAll('-', ''), 'hex').toString(
    'base64url',
  );
  const body = `${ids}${withPictures ? 'p' : 'n'}${until.toString(36)}`;
  return `/api/letter-pages/${body}.${system.secrets.sign(purpose, body)}`;
}

/** What a link's token opens; null when it is forged, altered or has run out. */
export function readPageLink(system: System, token: string): LinkedPage | null {
  const [, ids, variant, until, signature] = form.exec(token) ?? [];
  if (ids === undefined || until === undefined || signature === undefined) return null;
  if (!system.secrets.isSigned(purpose, `${ids}${variant}${until}`, signature)) return null;
  if (Number.parseInt(until, 36) * 1000 <= system.now().getTime()) return null;
  const hex = Buffer.from(ids, 'base64url').toString('hex');
  return {
    workspaceId: dashed(hex.slice(0, 32)),
    clientMessageId: dashed(hex.slice(32)),
    withPictures: variant === 'p',
  };
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
