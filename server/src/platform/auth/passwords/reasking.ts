import type { Ground } from '../../context.ts';
import { asking } from '../library/library-errors.ts';
import { counted, forgetTries, patience, takeTry } from '../tries/throttle.ts';

/** Somebody who is signed in and gives the password again, because what follows matters. */
export interface Reasked {
  readonly userId: string;
  readonly password: string;
}

/**
 * Asks the library for what needs the password again. Whoever sits down at another's desk, or stole a cookie, cannot
 * try one password after the other.
 */
export async function reasking<T>(ground: Ground, userId: string, work: () => Promise<T>): Promise<T> {
  const tries = counted(patience.password, userId);
  await takeTry(ground, tries);
  const done = await asking(work());
  await forgetTries(ground, tries);
  return done;
}
