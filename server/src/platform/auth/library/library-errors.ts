import type { RefusalKind, Word } from '@zhiyin/domain/kit';
import { groundWords, signInWords as words } from '@zhiyin/domain/platform';
import { APIError } from 'better-auth/api';
import { Refusal } from '../../refusal.ts';

/** What the library declines with, and how we say it. Whatever is not here is our own mistake. */
const said: Readonly<Record<string, readonly [RefusalKind, Word]>> = {
  INVALID_EMAIL_OR_PASSWORD: ['unknown', words.wrongPassword],
  INVALID_EMAIL: ['unknown', words.wrongPassword],
  PASSWORD_TOO_LONG: ['unknown', words.wrongPassword],
  INVALID_PASSWORD: ['invalid', words.currentPasswordWrong],
  INVALID_CODE: ['unknown', words.wrongCode],
  INVALID_BACKUP_CODE: ['unknown', words.wrongCode],
  INVALID_TWO_FACTOR_COOKIE: ['unknown', words.startAgain],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['unknown', words.startAgain],
  INVALID_TOKEN: ['missing', words.linkUsed],
  TOTP_ALREADY_ENABLED: ['conflict', words.twoFactorIsOn],
  TOTP_NOT_ENABLED: ['conflict', words.twoFactorIsOff],
  BACKUP_CODES_NOT_ENABLED: ['conflict', words.twoFactorIsOff],
  TWO_FACTOR_NOT_ENABLED: ['conflict', words.twoFactorIsOff],
  UNAUTHORIZED: ['unknown', groundWords.sessionEnded],
};

/** Seconds for which the library holds back an account after ten wrong codes. */
const lockedSeconds = 900;

/** Asks the library, and turns what it declines into refusals in our shape. */
export async function asking<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof APIError ? (refusalOf(error) ?? error) : error;
  }
}

function refusalOf(error: APIError): Refusal | null {
  const code = error.body?.code ?? '';
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') {
    return new Refusal('limit', words.tooManyTries, { seconds: lockedSeconds });
  }
  const known = said[code];
  return known ? new Refusal(...known) : null;
}
