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
  tagsChanged,
} from '@zhiyin/domain/inbox';
import { calendarChanged } from '@zhiyin/domain/platform';
import { on, onMany, type Reaction } from '#platform/facts/reaction.ts';
import { catchUpAll } from './clocks/catch-up.ts';
import { renewHours } from './policies/renew-hours.ts';

const followed = [
  conversationOpened,
  messageReceived,
  replySent,
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

export const reactions: readonly Reaction[] = [
  ...followed.map((kind) => ({
    ...onMany(kind, `sla.after:${kind.kind}`, (tx, told) =>
      catchUpAll(
        tx,
        told.map(({ conversationId }) => conversationId),
      ),
    ),
    // A shop that never made a policy has no clocks; with its first, every open conversation is looked at.
    onlyIn: 'sla_editions',
  })),
  on(calendarChanged, 'sla.calendar-changed', (tx, { calendarId }) => renewHours(tx, calendarId)),
];
