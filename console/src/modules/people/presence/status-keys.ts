import type { ChosenStatus } from '@zhiyin/domain/people';
import type { Keys } from '#ui/keys/key-stroke.ts';

/** `m` for me, then the status. */
export const statusKeys: Readonly<Record<ChosenStatus, Keys>> = {
  available: 'm a',
  busy: 'm b',
  away: 'm w',
};
