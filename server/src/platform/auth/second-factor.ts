import { signInWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Ground } from '../context.ts';
import type { Exchange } from '../http/serve.ts';
import { invalidAt, Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { handOnCookies } from './cookies.ts';
import type { Library } from './library/library.ts';
import { asking } from './library/library-errors.ts';
import { libraryHeaders } from './library/library-headers.ts';
import { type Reasked, reasking } from './passwords/reasking.ts';
import { announceSessionsChanged } from './rights.ts';
import { rememberDevice } from './tries/known-device.ts';
import { counted, giveBackTry, networkOf, patience, takeTry } from './tries/throttle.ts';

const Verified = z.object({ token: z.string(), user: z.object({ id: z.string(), email: z.string() }) });

/** Longer than any code of an authenticator is accepted, which is three steps of thirty seconds. */
const spentSeconds = 120;

/**
 * The second step of signing in: six digits of an authenticator, or a recovery code. Each is accepted once.
 *
 * @throws Refusal `unknown` for a wrong or spent code and for a step that has timed out; `limit` after too many.
 */
export async function verifySecondFactor(
  library: Library,
  ground: Ground,
  code: string,
  exchange: Exchange,
): Promise<{ userId: string; isRecoveryCode: boolean }> {
  const { config } = ground.system;
  const fromAddress = counted(patience.code, networkOf(ground.address));
  await takeTry(ground, fromAddress);

  const isRecoveryCode = !isDigits(code);
  const headers = libraryHeaders(config, exchange.request.headers, 'secondFactor', ground);
  const request = { body: { code: code.trim() }, headers, returnHeaders: true } as const;
  const answered = isRecoveryCode
    ? await asking(library.api.verifyBackupCode(request))
    : await asking(library.api.verifyTOTP({ ...request, body: { code: digitsOf(code) } }));
  const { user, token } = Verified.parse(answered.response);
  if (!isRecoveryCode && !(await spend(library, user.id, code))) {
    const { internalAdapter } = await library.$context;
    await internalAdapter.deleteSession(token);
    throw new Refusal('unknown', signInWords.wrongCode);
  }
  await giveBackTry(ground, fromAddress);
  handOnCookies(exchange, config, answered.headers);
  rememberDevice(ground, exchange, user.email);
  return { userId: user.id, isRecoveryCode };
}

/** Begins two-step sign-in: answers what an authenticator needs and the recovery codes, which are shown once. */
export async function enableTwoFactor(
  library: Library,
  ground: Ground,
  { userId, password }: Reasked,
  exchange: Exchange,
): Promise<{ uri: string; recoveryCodes: string[] }> {
  const headers = libraryHeaders(ground.system.config, exchange.request.headers, 'session', ground);
  const body = { password, method: 'totp' } as const;
  const made = await reasking(ground, userId, () => library.api.enableTwoFactor({ body, headers }));
  const { totpURI, backupCodes } = Begun.parse(made);
  return { uri: totpURI, recoveryCodes: backupCodes };
}

const Begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** Turns two-step sign-in on, once a first code shows that the authenticator works. The session gets a new cookie. */
export async function confirmTwoFactor(
  library: Library,
  ground: Ground,
  code: string,
  exchange: Exchange,
): Promise<void> {
  const { config } = ground.system;
  const headers = libraryHeaders(config, exchange.request.headers, 'session', ground);
  const body = { code: digitsOf(code) };
  const verified = library.api.verifyTOTP({ body, headers, returnHeaders: true });
  const { headers: set, response } = await asking(verified).catch(wrongIsInvalid(ground));
  const { user } = Verified.parse(response);
  await spend(library, user.id, code);
  handOnCookies(exchange, config, set);
  announceAfterReply(ground, exchange, user.id);
}

/** Turns two-step sign-in off. The session gets a new cookie. */
export async function disableTwoFactor(
  library: Library,
  ground: Ground,
  { userId, password }: Reasked,
  exchange: Exchange,
): Promise<void> {
  const { config } = ground.system;
  const headers = libraryHeaders(config, exchange.request.headers, 'session', ground);
  const request = { body: { password }, headers, returnHeaders: true } as const;
  const { headers: set } = await reasking(ground, userId, () => library.api.disableTwoFactor(request));
  handOnCookies(exchange, config, set);
  announceAfterReply(ground, exchange, userId);
}

/** The page has its new cookie before it hears that its session changed and asks who it is. */
function announceAfterReply({ system }: Ground, { reply }: Exchange, userId: string): void {
  reply.raw.once('close', () => {
    announceSessionsChanged(system, { userId }).catch((error: unknown) => {
      // What is cached of sessions lives two seconds; then everybody knows.
      system.log.warn({ err: error }, 'a changed session could not be announced');
    });
  });
}

/**
 * Takes the second factor from somebody who lost phone and recovery codes, and ends their sessions. For the operator
 * of the server alone: whoever may do this to an account needs only its password.
 */
export async function removeTwoFactor(library: Library, system: System, userId: string): Promise<void> {
  const { adapter, internalAdapter } = await library.$context;
  await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] });
  await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
  await internalAdapter.deleteUserSessions(userId);
  await announceSessionsChanged(system, { userId });
}

/** Makes ten new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(
  library: Library,
  ground: Ground,
  { userId, password }: Reasked,
  exchange: Exchange,
): Promise<string[]> {
  const headers = libraryHeaders(ground.system.config, exchange.request.headers, 'session', ground);
  const body = { password };
  const made = await reasking(ground, userId, () => library.api.generateBackupCodes({ body, headers }));
  return made.backupCodes;
}

/** Which of these accounts sign in in two steps, in one question. */
export async function withTwoFactor(
  system: System,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await system.database.owner.query<{ id: string }>(
    'select "id" from "user" where "id" = any($1) and "twoFactorEnabled"',
    [[...userIds]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many recovery codes are left; 0 when two-step sign-in is off. */
export async function recoveryCodesLeft(library: Library, userId: string): Promise<number> {
  try {
    return (await asking(library.api.viewBackupCodes({ body: { userId } }))).backupCodes.length;
  } catch (error) {
    if (error instanceof Refusal) return 0;
    throw error;
  }
}

/** Whoever is signed in stays so after a wrong code: it is a wrong field and no wrong sign-in. */
function wrongIsInvalid(ground: Ground) {
  return (error: unknown): never => {
    if (!(error instanceof Refusal) || error.reason !== signInWords.wrongCode) throw error;
    throw invalidAt(ground, 'code', signInWords.wrongCode);
  };
}

/** Marks an authenticator's code as used. False when it was used before. */
async function spend(library: Library, userId: string, code: string): Promise<boolean> {
  const { internalAdapter } = await library.$context;
  const expiresAt = new Date(Date.now() + spentSeconds * 1000);
  const identifier = `spent-code:${userId}:${digitsOf(code)}`;
  return internalAdapter.reserveVerificationValue({ identifier, value: 'spent', expiresAt });
}

function isDigits(code: string): boolean {
  return /^[\d\s]+$/.test(code);
}

function digitsOf(code: string): string {
  return code.replace(/\s/g, '');
}
