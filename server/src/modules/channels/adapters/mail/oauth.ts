import type { Granted, Session } from '../adapter.ts';
import { tokenFor } from './consent/ask-token.ts';
import { providerOf } from './consent/providers.ts';

/** Whether the mailbox is opened by a token of its provider's instead of a password. */
export function isOpenedByToken({ answers }: Pick<Session, 'answers'>): boolean {
  return providerOf(answers) !== null;
}

/**
 * Fetches a token with the right that the mailbox's owner gave. A provider that hands out a new right with it takes the
 * old one away some day, so the new one is kept.
 *
 * @throws OutgoingFailure when the provider has none now, Error when it refuses or nobody has agreed yet
 */
export async function authoriseMail(session: Session): Promise<Granted> {
  const provider = providerOf(session.answers);
  const right = session.answers['refresh-token'];
  if (!provider || !right) throw new Error('nobody has agreed yet');
  const { token, until, secrets } = await tokenFor(session, provider, {
    grant_type: 'refresh_token',
    refresh_token: right,
  });
  return { token, until, ...(secrets && { secrets }) };
}
