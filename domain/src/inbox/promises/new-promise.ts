import { z } from 'zod';
import { Moment } from '../../kit/shapes.ts';
import { promiseKinds } from './promise-kinds.ts';

/** Most characters that are kept of the words a promise was made in. */
export const promiseSaidMax = 200;
/** Most promises that one reply makes. */
export const promisesOfReplyMax = 5;

/** A promise as its writer confirms it: what, until when, and in which words. */
export const NewPromise = z.strictObject({
  promise: z.enum(promiseKinds),
  dueAt: Moment,
  said: z.string().max(promiseSaidMax).default(''),
});
export type NewPromise = z.infer<typeof NewPromise>;
