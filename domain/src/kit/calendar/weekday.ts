/** The days of the week in order. Apart from `day.ts`, so that who names weekdays only needs no calendar of dates. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
