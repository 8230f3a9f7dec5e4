import { z } from 'zod';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type { Granted as Grant, Session } from '../adapter.ts';

/** Where each provider gives out tokens, and for what. */
const providers = {
  gmail: { tokenUrl: 'https://oauth2.googleapis.com/token', scope: null },
  outlook: {
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    scope:
      'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access',
  },
} as const;

const Granted = z.object({
  access_token: z.string().min(1).max(10_000),
  expires_in: z.coerce
    .number()
    .positive()
    .max(30 * 86_400)
    .default(3600),
  refresh_token: z.string().min(1).max(10_000).optional(),
});

/** A token that runs out on its way to the server helps nobody. */
const earlySeconds = 60;

/** Whether the mailbox is opened by a token of its provider's instead of a password. */
export function isOpenedByToken({ answers }: Pick<Session, 'answers'>): boolean {
  return Object.hasOwn(providers, answers['sign-in'] ?? '');
}

/**
 * Fetches a token with the right that the mailbox's owner gave (RFC 6749, 6). A provider that hands out a new right with
 * it takes the old one away some day, so the new one is kept.
 *
 * @throws OutgoingFailure when it has none now, Error when it refuses
 */
export async function authoriseMail({ answers, now, call }: Session): Promise<Grant> {
  const provider = answers['sign-in'] === 'outlook' ? providers.outlook : providers.gmail;
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: answers['refresh-token'] ?? '',
    client_id: answers['client-id'] ?? '',
    client_secret: answers['client-secret'] ?? '',
    ...(provider.scope && { scope: provider.scope }),
  });
  const { status, body } = await call(answers['token-url'] ?? provider.tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    answerBytesMax: 64 * 1024,
  });
  if (status >= 500 || status === 429) throw new OutgoingFailure(`HTTP ${status}`);
  if (status !== 200) throw new Error(`HTTP ${status}`);
  const granted = Granted.parse(JSON.parse(body.toString('utf8')));
  const seconds = Math.max(granted.expires_in - earlySeconds, earlySeconds);
  return {
    token: granted.access_token,
    until: new Date(now.getTime() + seconds * 1000),
    ...(granted.refresh_token && { secrets: { 'refresh-token': granted.refresh_token } }),
  };
}
