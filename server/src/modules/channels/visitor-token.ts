import { channelsWords } from '@zhiyin/domain/channels';
import { z } from 'zod';
import type { Identify } from '#platform/http/identify.ts';
import { perSystem } from '#platform/per-system.ts';
import { Refusal } from '#platform/refusal.ts';
import type { System } from '#platform/system.ts';
import { mustSayWho } from './identity/identity-needed.ts';

const purpose = 'visitor-token';
const prefix = 'zyv1.';
const livesSeconds = 365 * 24 * 3600;

const Claims = z.tuple([z.uuid(), z.uuid(), z.uuid(), z.number().int()]);

/** Who a visitor is: the workspace, the widget they came through, and the customer they are. */
export interface Visitor {
  readonly workspaceId: string;
  readonly widgetId: string;
  readonly customerId: string;
}

/** A signed token that a visitor's browser keeps for a year. */
export function writeVisitorToken(system: System, visitor: Visitor): string {
  const until = Math.floor(system.now().getTime() / 1000) + livesSeconds;
  const claims = JSON.stringify([visitor.workspaceId, visitor.widgetId, visitor.customerId, until]);
  const body = Buffer.from(claims).toString('base64url');
  return `${prefix}${body}.${system.secrets.sign(purpose, body)}`;
}

interface Read {
  readonly visitor: Visitor;
  readonly untilMs: number;
}

/** Tokens whose signature was found to be ours: every message of a visitor brings theirs. */
const known = perSystem(() => new Map<string, Read>());
const knownMax = 5_000;

/** Reads a visitor's token. `null` when it is forged, altered or expired. */
export function readVisitorToken(system: System, token: string): Visitor | null {
  const tokens = known.of(system);
  const read = tokens.get(token) ?? readSigned(system, token);
  if (!read) return null;
  if (tokens.size >= knownMax) tokens.clear();
  tokens.set(token, read);
  return read.untilMs > system.now().getTime() ? read.visitor : null;
}

function readSigned(system: System, token: string): Read | null {
  const [, body, signature] = /^zyv1\.([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  if (body === undefined || signature === undefined) return null;
  if (!system.secrets.isSigned(purpose, body, signature)) return null;
  const claims = Claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  if (!claims.success) return null;
  const [workspaceId, widgetId, customerId, until] = claims.data;
  return { visitor: { workspaceId, widgetId, customerId }, untilMs: until * 1000 };
}

/** Recognises visitors by their bearer token. Where a chat has come to require it, they must be vouched for, too. */
export const identifyVisitor: Identify = async (system, { bearer }) => {
  if (!bearer?.startsWith(prefix)) return null;
  const visitor = readVisitorToken(system, bearer);
  if (!visitor) throw new Refusal('unknown', channelsWords.badToken);
  if (await mustSayWho(system, visitor)) throw new Refusal('unknown', channelsWords.identityNeeded);
  const actor = {
    kind: 'visitor',
    id: visitor.customerId,
    permissions: new Set<string>(),
    teamIds: [],
  } as const;
  return {
    workspaceId: visitor.workspaceId,
    actor: { ...actor, channelId: visitor.widgetId },
    isAmbient: false,
  };
};
