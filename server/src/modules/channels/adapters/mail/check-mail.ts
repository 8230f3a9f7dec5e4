import { say } from '@zhiyin/domain/kit';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Checked, Session } from '../adapter.ts';
import { TokenRefused } from '../token-failures.ts';
import { tryMailbox } from './imap/lines.ts';
import { ownAddresses } from './own-addresses.ts';
import { smtpServerOf } from './send.ts';
import { SmtpFailure, SmtpLine } from './sending/smtp-line.ts';

/** Signs in where mail is fetched and where it is sent, and sends nothing. */
export async function checkMail(session: Session): Promise<Checked> {
  try {
    if (session.answers['reception'] !== 'smtp') await tryMailbox(session);
    const line = await SmtpLine.open(await smtpServerOf(session));
    line.close();
    return { ok: true, knownAs: ownAddresses(session.answers)[0] ?? null };
  } catch (error) {
    return { ok: false, ...troubleOf(error) };
  }
}

function troubleOf(error: unknown): { failure: 'credentials' | 'unreachable' | 'refused'; detail: string } {
  if (error instanceof Refusal)
    return { failure: 'unreachable', detail: say(error.reason, 'en', error.values) };
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof TokenRefused) return { failure: 'credentials', detail };
  if (error instanceof OutgoingFailure) return { failure: 'unreachable', detail };
  if (!(error instanceof SmtpFailure)) return { failure: 'refused', detail };
  if (error.isSignIn) return { failure: 'credentials', detail };
  return { failure: error.code === 0 ? 'unreachable' : 'refused', detail };
}
