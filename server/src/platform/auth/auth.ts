import type { Ground } from '../context.ts';
import type { Exchange } from '../http/serve.ts';
import { perSystem } from '../per-system.ts';
import type { System } from '../system.ts';
import { openLibrary } from './library/library.ts';
import * as passwords from './passwords/passwords.ts';
import type { Reasked } from './passwords/reasking.ts';
import * as secondFactor from './second-factor.ts';
import { openSessions, type Sessions } from './sessions/sessions.ts';
import { type SignedIn, signIn, signOut } from './sign-in.ts';
import { findUser, type NewUser, removeUser, signUp, type User, userOf } from './users.ts';

/**
 * Who somebody is: accounts, passwords, second factors and sessions. What they may do is the business of `people`.
 * Refusals are in our shape; the library behind it has no door of its own to the outside.
 */
export interface Auth extends Sessions {
  /** Makes an account; for set-up and invitations only. */
  signUp(ground: Ground, person: NewUser): Promise<string>;
  /** Undoes a `signUp` whose purpose failed, so that the address is free again. */
  removeUser(userId: string): Promise<void>;
  findUser(email: string): Promise<User | null>;
  userOf(userId: string): Promise<User | null>;
  signIn(
    ground: Ground,
    given: { email: string; password: string },
    exchange: Exchange,
    onWrong?: (userId: string) => Promise<void>,
  ): Promise<SignedIn>;
  verifySecondFactor(
    ground: Ground,
    code: string,
    exchange: Exchange,
  ): Promise<{ userId: string; isRecoveryCode: boolean }>;
  /** Answers whose session it was; null when there was none. */
  signOut(ground: Ground, exchange: Exchange): Promise<{ userId: string } | null>;
  changePassword(
    ground: Ground,
    given: { userId: string; current: string; password: string },
    exchange: Exchange,
  ): Promise<void>;
  requestReset(ground: Ground, email: string, send: passwords.SendReset): Promise<void>;
  /** A reset token for an operator to hand on; null without an account. */
  makeReset(email: string): Promise<{ user: User; token: string } | null>;
  resetPassword(ground: Ground, given: { token: string; password: string }): Promise<{ userId: string }>;
  enableTwoFactor(
    ground: Ground,
    given: Reasked,
    exchange: Exchange,
  ): Promise<{ uri: string; recoveryCodes: string[] }>;
  confirmTwoFactor(ground: Ground, code: string, exchange: Exchange): Promise<void>;
  disableTwoFactor(ground: Ground, given: Reasked, exchange: Exchange): Promise<void>;
  /** For the operator of the server: somebody lost phone and recovery codes. */
  removeTwoFactor(userId: string): Promise<void>;
  renewRecoveryCodes(ground: Ground, given: Reasked, exchange: Exchange): Promise<string[]>;
  recoveryCodesLeft(userId: string): Promise<number>;
  /** Which of these accounts sign in in two steps. */
  withTwoFactor(userIds: readonly string[]): Promise<ReadonlySet<string>>;
}

const auths = perSystem(openAuth);

/** The sign-in of a process, opened at the first call. */
export function authOf(system: System): Auth {
  return auths.of(system);
}

function openAuth(system: System): Auth {
  const library = openLibrary(system);
  const sessions = openSessions(system, library);
  return {
    ...sessions,
    signUp: (ground, person) => signUp(library, person, ground.locale),
    removeUser: (userId) => removeUser(library, userId),
    findUser: (email) => findUser(library, email),
    userOf: (userId) => userOf(library, userId),
    signIn: (ground, given, exchange, onWrong) => signIn(library, sessions, ground, given, exchange, onWrong),
    verifySecondFactor: (ground, code, exchange) =>
      secondFactor.verifySecondFactor(library, ground, code, exchange),
    signOut: (ground, exchange) => signOut(sessions, ground, exchange),
    changePassword: (ground, given, exchange) => passwords.changePassword(library, ground, given, exchange),
    requestReset: (ground, email, send) => passwords.requestReset(library, ground, email, send),
    makeReset: (email) => passwords.makeReset(library, email),
    resetPassword: (ground, given) => passwords.resetPassword(library, ground, given),
    enableTwoFactor: (ground, given, exchange) =>
      secondFactor.enableTwoFactor(library, ground, given, exchange),
    confirmTwoFactor: (ground, code, exchange) =>
      secondFactor.confirmTwoFactor(library, ground, code, exchange),
    disableTwoFactor: (ground, given, exchange) =>
      secondFactor.disableTwoFactor(library, ground, given, exchange),
    removeTwoFactor: (userId) => secondFactor.removeTwoFactor(library, system, userId),
    renewRecoveryCodes: (ground, given, exchange) =>
      secondFactor.renewRecoveryCodes(library, ground, given, exchange),
    recoveryCodesLeft: (userId) => secondFactor.recoveryCodesLeft(library, userId),
    withTwoFactor: (userIds) => secondFactor.withTwoFactor(system, userIds),
  };
}
