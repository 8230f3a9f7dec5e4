import {
  departmentChanged,
  type HandoffSide,
  handoffsReadAll,
  handoffsWords,
  handoffTypeChanged,
} from '@zhiyin/domain/handoffs';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Context, may } from '#platform/context.ts';
import type { Visibility } from '#platform/facts/catalogue.ts';
import { Refusal } from '#platform/refusal.ts';

/** Between whom a hand-off goes, as far as seeing it goes. */
interface Parties {
  readonly fromTeamId: string | null;
  readonly toTeamId: string;
  readonly sentBy: string | null;
  readonly takerId: string | null;
}

/** One's own and those of one's teams, on either side; all of them with the right to see all. */
function seesHandoff(ctx: Context, { fromTeamId, toTeamId, sentBy, takerId }: Parties): boolean {
  if (may(ctx, handoffsReadAll)) return true;
  const { id, teamIds } = ctx.actor;
  if (id !== null && (id === sentBy || id === takerId)) return true;
  return teamIds.includes(toTeamId) || (fromTeamId !== null && teamIds.includes(fromTeamId));
}

/** The same as a condition on `handoffs`. */
export function isVisible(ctx: Context) {
  if (may(ctx, handoffsReadAll)) return sql<SqlBool>`true`;
  const { id, teamIds } = ctx.actor;
  return sql<SqlBool>`(handoffs.sent_by = ${id}::uuid or handoffs.taker_id = ${id}::uuid
    or handoffs.to_team_id = any(${[...teamIds]}::uuid[]) or handoffs.from_team_id = any(${[...teamIds]}::uuid[]))`;
}

/** On which sides of a hand-off whoever acts stands; the system stands on both. */
export function sidesOf(ctx: Context, { fromTeamId, toTeamId, sentBy }: Parties): ReadonlySet<HandoffSide> {
  const { kind, id, teamIds } = ctx.actor;
  if (kind === 'system') return new Set(['sender', 'receiver']);
  const sides = new Set<HandoffSide>();
  if ((id !== null && id === sentBy) || (fromTeamId !== null && teamIds.includes(fromTeamId)))
    sides.add('sender');
  if (teamIds.includes(toTeamId)) sides.add('receiver');
  return sides;
}

/** Answers what one may not see exactly as what does not exist. @throws Refusal `missing`. */
export function requireSeen<Row extends Parties>(ctx: Context, row: Row | undefined): Row {
  if (row && seesHandoff(ctx, row)) return row;
  throw new Refusal('missing', handoffsWords.handoffNotFound);
}

const About = z.object({
  fromTeamId: z.string().nullable(),
  toTeamId: z.string(),
  sentBy: z.string().nullable(),
  takerId: z.string().nullable(),
});
const forEverybody: readonly string[] = [handoffTypeChanged.kind, departmentChanged.kind];

/** Facts of hand-offs one may not see are not told either. */
export const visibility: Visibility = (ctx, kind, payload) => {
  if (!kind.kind.startsWith('handoffs.') || forEverybody.includes(kind.kind)) return true;
  const about = About.safeParse(payload);
  return about.success && seesHandoff(ctx, about.data);
};
