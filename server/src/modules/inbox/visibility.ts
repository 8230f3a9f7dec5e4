import { inboxReadAll, inboxWords } from '@zhiyin/domain/inbox';
import { z } from 'zod';
import { type Context, may } from '#platform/context.ts';
import type { Visibility } from '#platform/facts/catalogue.ts';
import { Refusal } from '#platform/refusal.ts';

/** Whom a conversation belongs to, as far as seeing it goes. */
export interface Belonging {
  assigneeId: string | null;
  teamId: string | null;
}

/** One's own, one's teams', nobody's team's; all of them with the right to see all. */
export function seesConversation(ctx: Context, { assigneeId, teamId }: Belonging): boolean {
  if (may(ctx, inboxReadAll) || teamId === null) return true;
  return (assigneeId !== null && assigneeId === ctx.actor.id) || ctx.actor.teamIds.includes(teamId);
}

/** Answers another team's conversation exactly as one that does not exist. @throws Refusal `missing`. */
export function requireSeen(ctx: Context, conversation: Belonging | undefined): void {
  if (conversation && seesConversation(ctx, conversation)) return;
  throw new Refusal('missing', inboxWords.conversationNotFound);
}

const AboutConversation = z.object({
  assigneeId: z.string().nullable(),
  teamId: z.string().nullable(),
  from: z.unknown().optional(),
  fromTeamId: z.string().nullable().optional(),
});
const AboutList = z.union([
  z.object({ tagId: z.string() }),
  z.object({ ownerId: z.null() }),
  z.object({ importId: z.string() }),
]);
const Owned = z.object({ ownerId: z.string() });

/**
 * Facts of conversations that somebody may not see are not told to them either; whoever a conversation was taken from
 * hears that it went. The shop's lists and imports concern everybody who may hear of them, one's own canned replies oneself.
 */
export const visibility: Visibility = (ctx, kind, payload) => {
  if (!kind.kind.startsWith('inbox.')) return true;
  const about = AboutConversation.safeParse(payload).data;
  if (!about) {
    return AboutList.safeParse(payload).success || Owned.safeParse(payload).data?.ownerId === ctx.actor.id;
  }
  if (seesConversation(ctx, about)) return true;
  const { from, fromTeamId } = about;
  if (fromTeamId === undefined) return false;
  return seesConversation(ctx, { assigneeId: typeof from === 'string' ? from : null, teamId: fromTeamId });
};
