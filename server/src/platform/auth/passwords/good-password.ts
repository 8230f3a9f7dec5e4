import { type Locale, say, type Word } from '@zhiyin/domain/kit';
import { groundWords, isNearTo, passwordLength, signInWords } from '@zhiyin/domain/platform';
import { Refusal } from '../../refusal.ts';
import { isLeaked } from './leaked-passwords.ts';

/**
 * Refuses a new password that is too short or long, leaked, or close to the person's own words (e-mail address,
 * name, shop). Nothing is demanded of its composition.
 */
export function requireGoodPassword(password: string, own: readonly string[], locale: Locale): void {
  const problem = problemOf(password, own);
  if (problem === null) return;
  const message = say(problem, locale, passwordLength);
  throw new Refusal('invalid', problem, passwordLength, [{ path: 'password', message }]);
}

function problemOf(password: string, own: readonly string[]): Word | null {
  if (password.trim().length < passwordLength.min) return signInWords.passwordTooShort;
  if (password.length > passwordLength.max) return signInWords.passwordTooLong;
  if (password.includes('\u0000') || !password.isWellFormed()) return groundWords.notStorable;
  if (isNearTo(password, own)) return signInWords.passwordNear;
  return isLeaked(password) ? signInWords.passwordKnown : null;
}
