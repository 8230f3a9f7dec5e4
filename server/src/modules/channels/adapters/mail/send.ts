import { Refusal } from '#platform/refusal.ts';
import type { OutgoingLetter, OutgoingPart, SendResult, Session } from '../adapter.ts';
import { outcomeOf } from '../outcome-of.ts';
import { makeMessageId } from './message-id.ts';
import { isOpenedByToken } from './oauth.ts';
import { ownAddresses } from './own-addresses.ts';
import { composeLetter } from './sending/compose-letter.ts';
import { idsIn, referencesOf } from './sending/references.ts';
import { renamedAs } from './sending/renamed.ts';
import { SmtpFailure, type SmtpServer } from './sending/smtp-line.ts';
import { postLetter } from './sending/smtp-lines.ts';
import { smtpOutcome } from './sending/smtp-outcome.ts';

/** Most bytes of a letter with everything in it, as most mail servers take it. */
const letterBytesMax = 25 * 1024 * 1024;
const sinceMax = 20;

/** Sends one letter: composed, brought to the account's mail server, and what it answered. */
export async function sendLetter(session: Session, part: OutgoingPart): Promise<SendResult> {
  const { letter, address } = part;
  if (!letter) return { kind: 'failed', failure: 'refused', detail: 'no letter' };
  const from = senderOf(session, letter, address);
  if (!from) return { kind: 'failed', failure: 'refused', detail: letter.from ?? '' };
  const { to, cc, bcc } = letter;
  const recipients = [...new Set([...to, ...cc, ...bcc])];
  if (recipients.length === 0) return { kind: 'failed', failure: 'recipient-gone', detail: '' };
  const rfcMessageId = makeMessageId(session.callbackSecret, letter, from.address.split('@').at(-1) ?? '');
  const raw = await composeLetter(letter, {
    from,
    rfcMessageId,
    ...referencesOf(address),
    text: part.text,
    plus: address['plus'] ?? '',
    isAnswerByPlus: session.answers['plus'] === 'yes',
    now: session.now,
  });
  if (raw.length > letterBytesMax)
    return { kind: 'failed', failure: 'refused', detail: `> ${letterBytesMax / 1024 / 1024} MB` };
  return post(session, { from: from.address, to: recipients, raw }, { rfcMessageId, address });
}

async function post(
  session: Session,
  letter: { from: string; to: readonly string[]; raw: Buffer },
  { rfcMessageId, address }: { rfcMessageId: string; address: OutgoingPart['address'] },
): Promise<SendResult> {
  try {
    const server = await smtpServerOf(session);
    const { rejected, response } = await postLetter(session.accountId, server, letter);
    const alsoKnownAs = renamedAs(response, server.host, rfcMessageId);
    // Whoever got it knows it by the name it arrived with.
    const since = [...idsIn(address['since']), alsoKnownAs[0] ?? rfcMessageId].slice(-sinceMax);
    return {
      kind: 'sent',
      externalId: rfcMessageId,
      ...(alsoKnownAs.length > 0 && { alsoKnownAs }),
      address: { since: since.join(' ') },
      ...(rejected.length > 0 && { notTaken: rejected }),
    };
  } catch (error) {
    if (error instanceof SmtpFailure) return smtpOutcome(error);
    if (error instanceof Refusal) return outcomeOf(error);
    throw error;
  }
}

/** From which of the mailbox's addresses: the one chosen, or the one that was written to; null for a stranger's. */
function senderOf(
  { answers }: Session,
  { from, fromName }: OutgoingLetter,
  address: OutgoingPart['address'],
): { address: string; name: string } | null {
  const own = ownAddresses(answers);
  const name = fromName ?? answers['sender-name'] ?? '';
  const chosen = from ?? (own.includes(address['mailbox'] ?? '') ? address['mailbox'] : own[0]);
  return chosen !== undefined && own.includes(chosen) ? { address: chosen, name } : null;
}

/** The mail server that an account sends by. @throws Refusal when it leads nowhere that may be reached. */
export async function smtpServerOf(session: Session): Promise<SmtpServer> {
  const { answers, token, callbackUrl } = session;
  const host = answers['smtp-host'] ?? '';
  const security = securityOf(answers['smtp-security']);
  const port = Number(answers['smtp-port'] ?? (security === 'tls' ? 465 : 587));
  const password = answers['smtp-password'] ?? answers['password'];
  const credential = isOpenedByToken(session)
    ? ({ kind: 'token', value: token ?? '' } as const)
    : password === undefined
      ? null
      : ({ kind: 'password', value: password } as const);
  return {
    address: await session.addressOf(host, port),
    host,
    port,
    security,
    name: new URL(callbackUrl).hostname,
    user: answers['smtp-user'] ?? answers['user'] ?? answers['address'] ?? '',
    credential,
  };
}

function securityOf(answer: string | undefined): SmtpServer['security'] {
  return answer === 'starttls' || answer === 'none' ? answer : 'tls';
}
