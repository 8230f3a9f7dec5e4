import type { SendResult } from '../../adapter.ts';
import { isAddressGone, statusIn } from '../gone.ts';
import type { SmtpFailure } from './smtp-line.ts';

/**
 * What an answer of a mail server's means for a letter (RFC 5321, 4.2). A 4xx passes. A 5xx stays: to the recipient's
 * name that they are gone, to anything else that the letter is refused. When all was said and nothing answered, the
 * letter may have been taken.
 */
export function smtpOutcome(failure: SmtpFailure): SendResult {
  const { code, command, isSignIn, stage, message: detail } = failure;
  if (code === 0) {
    if (isSignIn) return { kind: 'unauthorised', detail };
    if (stage === 'all-said') return { kind: 'unsure', detail };
    if (failure.isOurs) return { kind: 'failed', failure: 'refused', detail };
    return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  }
  if (code < 500) return { kind: 'again', failure: 'busy', afterSeconds: null, detail };
  if (isSignIn || isAboutSignIn(code, command)) return { kind: 'unauthorised', detail };
  if (command === 'RCPT TO' && goneCodes.includes(code) && isAddressGone(statusIn(detail) ?? '5.1.1'))
    return { kind: 'failed', failure: 'recipient-gone', detail };
  if (aboutTheLetter.test(command)) return { kind: 'failed', failure: 'refused', detail };
  // Before the letter a 5xx is about the server or our set-up, which somebody may put right.
  return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
}

const goneCodes = [550, 551, 553];
const aboutTheLetter = /^(MAIL FROM|RCPT TO|DATA)/;

/** 530: sign in first; 534, 535, 538: not like this. */
function isAboutSignIn(code: number, command: string): boolean {
  return code === 530 || command.startsWith('AUTH') || [534, 535, 538].includes(code);
}
