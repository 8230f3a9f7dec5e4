import { z } from 'zod';
import { Id } from '../../kit/shapes.ts';
import { signal } from '../../kit/signal.ts';

/** Most members that one signal names. */
export const noticedMembersMax = 100;

/** These members' notices have changed: one came, or was read in another window. Only they hear it. */
export const noticesChanged = signal({
  kind: 'platform.notices-changed',
  payload: z.object({ memberIds: z.array(Id).max(noticedMembersMax) }),
  said: null,
  seenWith: 'member',
});
