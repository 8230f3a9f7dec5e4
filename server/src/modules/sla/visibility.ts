import { z } from 'zod';
import { seesConversation } from '#modules/inbox';
import { seesTicket } from '#modules/tickets';
import type { Visibility } from '#platform/facts/catalogue.ts';

const About = z.object({ assigneeId: z.string().nullable(), teamId: z.string().nullable() });

/** What a clock came to is told only to those who may see its conversation or ticket. */
export const visibility: Visibility = (ctx, { kind }, payload) => {
  const isOfTicket = kind.startsWith('sla.ticket-clock-');
  if (!isOfTicket && !kind.startsWith('sla.clock-')) return true;
  const about = About.safeParse(payload);
  if (!about.success) return false;
  return isOfTicket ? seesTicket(ctx, about.data) : seesConversation(ctx, about.data);
};
