import {
  automaticReplySent,
  conversationAssigned,
  conversationClosed,
  conversationMoved,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  messageReceived,
  priorityChanged,
  reasonChanged,
  replySent,
  stageEntered,
  tagsChanged,
} from '@zhiyin/domain/inbox';
import { calendarChanged, formPublished } from '@zhiyin/domain/platform';
import {
  customerCommented,
  ticketAssigned,
  ticketChanged,
  ticketCommented,
  ticketCreated,
  ticketMerged,
  ticketMoved,
  ticketTypeChanged,
} from '@zhiyin/domain/tickets';
import { on, onMany, type Reaction } from '#platform/facts/reaction.ts';
import { catchUpAll } from './clocks/catch-up.ts';
import { currentEdition } from './policies/edition.ts';
import { switchOffUnreadable } from './policies/look-over.ts';
import { areStagesUsed } from './policies/match-policy.ts';
import { renewHours } from './policies/renew-hours.ts';

const followed = [
  conversationOpened,
  messageReceived,
  replySent,
  stageEntered,
  automaticReplySent,
  conversationAssigned,
  conversationSnoozed,
  conversationWoke,
  priorityChanged,
  tagsChanged,
  reasonChanged,
  conversationClosed,
  conversationReopened,
  conversationMoved,
] as const;

const followedOfTickets = [
  ticketCreated,
  ticketMoved,
  ticketAssigned,
  ticketChanged,
  ticketCommented,
  customerCommented,
  ticketMerged,
] as const;

/** A shop that never made a policy has no clocks; with its first, everything open is looked at. */
const wanting = 'sla_editions';

export const reactions: readonly Reaction[] = [
  ...followed.map((kind) => ({
    ...onMany(kind, `sla.after:${kind.kind}`, (tx, told) =>
      catchUpAll(
        tx,
        told.map(({ conversationId }) => ({ subjectKind: 'conversation', subjectId: conversationId })),
      ),
    ),
    onlyIn: wanting,
  })),
  ...followedOfTickets.map((kind) => ({
    ...onMany(kind, `sla.after:${kind.kind}`, (tx, told) =>
      catchUpAll(
        tx,
        told.map(({ ticketId }) => ({ subjectKind: 'ticket', subjectId: ticketId })),
      ),
    ),
    onlyIn: wanting,
  })),
  {
    ...onMany(stageEntered, 'sla.after-stage', async (tx, told) => {
      const edition = await currentEdition(tx);
      if (!edition || !areStagesUsed(edition.policies)) return;
      await catchUpAll(
        tx,
        told.map(({ conversationId }) => ({ subjectKind: 'conversation', subjectId: conversationId })),
      );
    }),
    onlyIn: wanting,
  },
  // Conditions may name what forms of tickets ask.
  ...[formPublished, ticketTypeChanged].map((kind) => ({
    ...on(kind, `sla.look-over:${kind.kind}`, switchOffUnreadable),
    onlyIn: wanting,
  })),
  on(calendarChanged, 'sla.calendar-changed', (tx, { calendarId }) => renewHours(tx, calendarId)),
];
