import {
  type listEvents as contract,
  conversationAssigned,
  conversationBegun,
  conversationClosed,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  eventsMax,
  inboxRead,
  priorityChanged,
  reasonChanged,
  tagsChanged,
  wayChanged,
} from '@zhiyin/domain/inbox';
import { ruleFired } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { factsOf } from '#platform/facts/facts-of.ts';
import { knownTimeline } from '#platform/facts/timeline.ts';
import { findConversation } from '../queries.ts';

/** What is shown between the messages; the messages themselves are not. */
const shown = [
  ruleFired,
  conversationAssigned,
  conversationSnoozed,
  conversationWoke,
  priorityChanged,
  tagsChanged,
  reasonChanged,
  conversationClosed,
  conversationReopened,
  wayChanged,
  conversationBegun,
].map((fact) => fact.kind);

export async function listEvents(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<z.input<typeof contract.response>> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    await findConversation(tx, conversationId);
    const kinds = [...shown, ...knownTimeline.of(tx.system)];
    return { events: await factsOf(tx, conversationId, kinds, eventsMax) };
  });
}
