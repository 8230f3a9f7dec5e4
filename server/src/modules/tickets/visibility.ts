import {
  ticketsReadAll,
  ticketsWords,
  ticketTemplateChanged,
  ticketTypeChanged,
} from '@zhiyin/domain/tickets';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Context, may } from '#platform/context.ts';
import type { Visibility } from '#platform/facts/catalogue.ts';
import { Refusal } from '#platform/refusal.ts';

/** Whom a ticket belongs to, as far as seeing it goes. */
interface Belonging {
  assigneeId: string | null;
  teamId: string | null;
}

/** One's own, one's teams', nobody's team's; all of them with the right to see all. */
export function seesTicket(ctx: Context, { assigneeId, teamId }: Belonging): boolean {
  if (may(ctx, ticketsReadAll) || teamId === null) return true;
  return (assigneeId !== null && assigneeId === ctx.actor.id) || ctx.actor.teamIds.includes(teamId);
}

/** The same as a condition on `tickets`. */
export function isVisible(ctx: Context) {
  if (may(ctx, ticketsReadAll)) return sql<SqlBool>`true`;
  return sql<SqlBool>`(tickets.team_id is null or tickets.assignee_id = ${ctx.actor.id}::uuid
    or tickets.team_id = any(${[...ctx.actor.teamIds]}::uuid[]))`;
}

/** Answers another team's ticket exactly as one that does not exist. @throws Refusal `missing`. */
export function requireSeen(ctx: Context, ticket: Belonging | undefined): void {
  if (ticket && seesTicket(ctx, ticket)) return;
  throw new Refusal('missing', ticketsWords.ticketNotFound);
}

const About = z.object({
  assigneeId: z.string().nullable(),
  teamId: z.string().nullable(),
  from: z.unknown().optional(),
  fromTeamId: z.string().nullable().optional(),
});
const forEverybody: readonly string[] = [ticketTypeChanged.kind, ticketTemplateChanged.kind];

/** Facts of tickets one may not see are not told either; whoever a ticket was taken from hears that it went. */
export const visibility: Visibility = (ctx, kind, payload) => {
  if (!kind.kind.startsWith('tickets.') || forEverybody.includes(kind.kind)) return true;
  const about = About.safeParse(payload).data;
  if (!about) return false;
  if (seesTicket(ctx, about)) return true;
  const { from, fromTeamId } = about;
  if (fromTeamId === undefined) return false;
  return seesTicket(ctx, { assigneeId: typeof from === 'string' ? from : null, teamId: fromTeamId });
};
