import { AsyncLocalStorage } from 'node:async_hooks';
import { passwordLength } from '@zhiyin/domain/platform';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import { Kysely, PostgresDialect } from 'kysely';
import type { System } from '../../system.ts';
import { cookieNames, isSecure, publicOrigin } from '../cookies.ts';
import { lifetimes } from '../lifetimes.ts';
import { openPasswordHasher } from '../passwords/password-hasher.ts';

/** What the library made for somebody who forgot the password. */
export interface ResetTicket {
  readonly userId: string;
  readonly token: string;
}

const tickets = new AsyncLocalStorage<ResetTicket[]>();

/** The library that signs people in, set up so that it only works on its own tables: no network, no telemetry. */
export function openLibrary(system: System) {
  const { config, database, secrets, newId, log } = system;
  const hasher = openPasswordHasher();
  const names = cookieNames(config);
  const cookie = (name: string) => ({ name });
  return betterAuth({
    appName: 'Zhiyin 知音',
    baseURL: publicOrigin(config),
    basePath: '/api/auth',
    secret: secrets.keyFor('sign-in'),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { log: (level, message) => level === 'error' && log.error({ from: 'sign-in' }, message) },
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool: database.owner }) }),
      type: 'postgres',
      transaction: true,
    },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hasher.hash, verify: ({ hash, password }) => hasher.isRight(hash, password) },
      resetPasswordTokenExpiresIn: lifetimes.resetSeconds,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        tickets.getStore()?.push({ userId: user.id, token });
      },
    },
    session: { expiresIn: lifetimes.idleSeconds, updateAge: lifetimes.refreshSeconds },
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(config), httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: cookie(names.session), two_factor: cookie(names.secondFactor) },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: newId },
    },
    plugins: [
      twoFactor({
        issuer: 'Zhiyin',
        twoFactorCookieMaxAge: lifetimes.secondFactorSeconds,
        trustDeviceMaxAge: 1,
      }),
    ],
  });
}

export type Library = ReturnType<typeof openLibrary>;

/** The header in which we tell the library the caller's address; requests from outside never reach the library. */
export const addressHeader = 'x-zhiyin-address';

/** Collects the reset tickets that the library makes while `work` runs, instead of sending them somewhere. */
export async function ticketsOf(work: () => Promise<unknown>): Promise<readonly ResetTicket[]> {
  const made: ResetTicket[] = [];
  await tickets.run(made, work);
  return made;
}
