import type { Locale } from '@zhiyin/domain/kit';
import { signInWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { Library } from './library/library.ts';
import { asking } from './library/library-errors.ts';
import { requireGoodPassword } from './passwords/good-password.ts';

/** Somebody who can sign in, in whichever workspaces. */
export interface User {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly isTwoFactorOn: boolean;
}

/** A person to be. `own` are further words the password must not be close to, such as the shop's name. */
export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly own?: readonly string[];
}

const Made = z.object({ user: z.object({ id: z.string() }) });

/**
 * Makes an account. Nobody is signed in by it.
 *
 * @throws Refusal `invalid` for a password that is easily guessed, `conflict` when the address has an account.
 */
export async function signUp(library: Library, person: NewUser, locale: Locale): Promise<string> {
  const { email, name, password, own = [] } = person;
  requireGoodPassword(password, [email, name, ...own], locale);
  if (await findUser(library, email)) throw new Refusal('conflict', signInWords.hasAccount);
  const made = Made.parse(await asking(library.api.signUpEmail({ body: { email, name, password } })));
  // Of two at the same moment the library makes one and answers the other with an id that does not exist.
  const stored = await findUser(library, email);
  if (stored?.userId !== made.user.id) throw new Refusal('conflict', signInWords.hasAccount);
  return stored.userId;
}

/** Takes an account away, with its sessions and second factors. */
export async function removeUser(library: Library, userId: string): Promise<void> {
  const { internalAdapter } = await library.$context;
  await internalAdapter.deleteUser(userId);
}

/** Who has the address; null when nobody. */
export async function findUser(library: Library, email: string): Promise<User | null> {
  const { internalAdapter } = await library.$context;
  const found = await internalAdapter.findUserByEmail(email);
  return found && asUser(found.user);
}

/** Who has the id; null when nobody. */
export async function userOf(library: Library, userId: string): Promise<User | null> {
  const { internalAdapter } = await library.$context;
  const found = await internalAdapter.findUserById(userId);
  return found && asUser(found);
}

const Flag = z.object({ twoFactorEnabled: z.boolean().nullish() });

function asUser(found: { id: string; email: string; name: string }): User {
  const { twoFactorEnabled } = Flag.parse(found);
  return { userId: found.id, email: found.email, name: found.name, isTwoFactorOn: twoFactorEnabled === true };
}
