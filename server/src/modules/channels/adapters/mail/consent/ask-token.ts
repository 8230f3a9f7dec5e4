import { z } from 'zod';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type { Granted, Session } from '../../adapter.ts';
import type { Provider } from './providers.ts';

const Answer = z.object({
  access_token: z.string().min(1).max(10_000),
  expires_in: z.coerce
    .number()
    .positive()
    .max(30 * 86_400)
    .default(3600),
  refresh_token: z.string().min(1).max(10_000).optional(),
  scope: z.string().max(10_000).optional(),
});

const Objection = z.object({ error: z.string(), error_description: z.string().optional() });

/** A token that runs out on its way to the server helps nobody. */
const earlySeconds = 60;

/** A token, the lasting right when one came with it, and what they are for, where the provider says. */
export interface MailToken extends Granted {
  readonly scope: string | null;
}

/**
 * Asks a mailbox's provider for a token, for what was agreed to or for a right that was given (RFC 6749, 4.1.3 and 6).
 *
 * @throws OutgoingFailure when it has none now, Error when it refuses
 */
export async function tokenFor(
  { answers, now, call }: Session,
  provider: Provider,
  grant: Readonly<Record<string, string>>,
): Promise<MailToken> {
  const form = new URLSearchParams({
    ...grant,
    client_id: answers['client-id'] ?? '',
    ...(answers['client-secret'] && { client_secret: answers['client-secret'] }),
    ...(provider.tokenScope && { scope: provider.tokenScope }),
  });
  const { status, body } = await call(answers['token-url'] ?? provider.tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    answerBytesMax: 64 * 1024,
  });
  if (status >= 500 || status === 429) throw new OutgoingFailure(`HTTP ${status}`);
  if (status !== 200) throw new Error(objection(status, body.toString('utf8')));
  const granted = Answer.parse(JSON.parse(body.toString('utf8')));
  const seconds = Math.max(granted.expires_in - earlySeconds, earlySeconds);
  return {
    token: granted.access_token,
    until: new Date(now.getTime() + seconds * 1000),
    scope: granted.scope ?? null,
    ...(granted.refresh_token && { secrets: { 'refresh-token': granted.refresh_token } }),
  };
}

/** What the provider said, as far as it says it in the way that is agreed on (RFC 6749, 5.2). */
function objection(status: number, body: string): string {
  try {
    const { error, error_description: more } = Objection.parse(JSON.parse(body));
    return more ? `${error}: ${more}` : error;
  } catch {
    return `HTTP ${status}`;
  }
}
