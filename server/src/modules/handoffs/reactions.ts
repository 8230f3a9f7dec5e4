import { calendarChanged } from '@zhiyin/domain/platform';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { renewHours } from './clock/renew-hours.ts';

export const reactions: readonly Reaction[] = [
  on(calendarChanged, 'handoffs.calendar-changed', (tx, { calendarId }) => renewHours(tx, calendarId)),
];
