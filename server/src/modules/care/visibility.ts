import { careSettingsChanged, careWords } from '@zhiyin/domain/care';
import { z } from 'zod';
import { seesConversation } from '#modules/inbox';
import type { Context } from '#platform/context.ts';
import type { Visibility } from '#platform/facts/catalogue.ts';
import { Refusal } from '#platform/refusal.ts';
import type { FollowUpRow } from './rows.ts';

const AboutConversation = z.object({ assigneeId: z.string().nullable(), teamId: z.string().nullable() });

/** Follow-ups of conversations that somebody may not see are not told to them either. */
export const visibility: Visibility = (ctx, kind, payload) => {
  if (!kind.kind.startsWith('care.') || kind.kind === careSettingsChanged.kind) return true;
  const about = AboutConversation.safeParse(payload);
  return about.success && seesConversation(ctx, about.data);
};

/** Answers a follow-up of a conversation one may not see exactly as one that does not exist. @throws Refusal `missing`. */
export function requireSeen(
  ctx: Context,
  { seenAssigneeId, seenTeamId }: Pick<FollowUpRow, 'seenAssigneeId' | 'seenTeamId'>,
): void {
  if (seesConversation(ctx, { assigneeId: seenAssigneeId, teamId: seenTeamId })) return;
  throw new Refusal('missing', careWords.notFound);
}
