import type { System } from '../system.ts';

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
const form = /^([\w-]{43})([ot])([0-9a-z]{6,8})\.([\w-]{43})$/;

/** The address of a file for whoever may see it: valid for 60 to 70 minutes, and never stored. */
export function linkTo(system: System, { workspaceId, fileId, variant }: LinkedFile): string {
  const now = system.now().getTime() / 1000;
  const until = Math.ceil((now + livesSeconds) / stepSeconds) * stepSeconds;
  const ids = Buffer.from(`${workspaceId}${fileId}`.replaceAll('-', ''), 'hex').toString('base64url');
  const body = `${ids}${variant === 'original' ? 'o' : 't'}${until.toString(36)}`;
  return `/api/files/${body}.${system.secrets.sign(purpose, body)}`;
}

/** What a link's token opens; `null` when it is forged, altered or expired. */
export function readLink(system: System, token: string): LinkedFile | null {
  const [, ids, variant, until, signature] = form.exec(token) ?? [];
  if (ids === undefined || until === undefined || signature === undefined) return null;
  if (!system.secrets.isSigned(purpose, `${ids}${variant}${until}`, signature)) return null;
  if (Number.parseInt(until, 36) * 1000 <= system.now().getTime()) return null;
  const hex = Buffer.from(ids, 'base64url').toString('hex');
  return {
    workspaceId: dashed(hex.slice(0, 32)),
    fileId: dashed(hex.slice(32)),
    variant: variant === 't' ? 'thumbnail' : 'original',
  };
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
