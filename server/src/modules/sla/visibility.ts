import { z } from 'zod';
import { seesConversation } from '#modules/inbox';
import type { Visibility } from '#platform/facts/catalogue.ts';

const AboutConversation = z.object({ assigneeId: z.string().nullable(), teamId: z.string().nullable() });

/** What a clock came to is told only to those who may see its conversation. */
export const visibility: Visibility = (ctx, kind, payload) => {
  if (!kind.kind.startsWith('sla.clock-')) return true;
  const about = AboutConversation.safeParse(payload);
  return about.success && seesConversation(ctx, about.data);
};
