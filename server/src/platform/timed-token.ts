import type { System } from './system.ts';

/** What a token opens: one thing of a workspace, in one of its forms. */
interface Opened {
  readonly workspaceId: string;
  readonly id: string;
  /** One letter that says in which form. */
  readonly form: string;
}

const shape = /^([\w-]{43})([a-z])([0-9a-z]{6,8})\.([\w-]{43})$/;

/** Words for an address that opens something until a moment: signed, and never stored. */
export function timedToken(
  { secrets }: System,
  purpose: string,
  { workspaceId, id, form, untilSeconds }: Opened & { readonly untilSeconds: number },
): string {
  const ids = Buffer.from(`${workspaceId}${id}`.replaceAll('-', ''), 'hex').toString('base64url');
  const body = `${ids}${form}${untilSeconds.toString(36)}`;
  return `${body}.${secrets.sign(purpose, body)}`;
}

/** What a token opens; null when it is forged, altered or has run out. */
export function readTimedToken(system: System, purpose: string, token: string): Opened | null {
  const [, ids, form, until, signature] = shape.exec(token) ?? [];
  if (ids === undefined || form === undefined || until === undefined || signature === undefined) return null;
  if (!system.secrets.isSigned(purpose, `${ids}${form}${until}`, signature)) return null;
  if (Number.parseInt(until, 36) * 1000 <= system.now().getTime()) return null;
  const hex = Buffer.from(ids, 'base64url').toString('hex');
  return { workspaceId: dashed(hex.slice(0, 32)), id: dashed(hex.slice(32)), form };
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
