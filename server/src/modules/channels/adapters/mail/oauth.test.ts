import { expect, it } from 'vitest';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { bareSession } from '../../../../../test/channels/bare-session.ts';
import { authoriseMail, isOpenedByToken } from './oauth.ts';

const now = new Date('2026-03-02T09:00:00.000Z');

/** An account whose provider answers as it is told, and what it was asked. */
function account(signIn: string, status: number, body: object) {
  const asked: { url: string; form: Record<string, string> }[] = [];
  const session = bareSession({
    now,
    answers: { 'sign-in': signIn, 'refresh-token': 'right-1', 'client-id': 'id', 'client-secret': 'hush' },
    call: async (url, call) => {
      asked.push({ url, form: Object.fromEntries(new URLSearchParams(String(call.body))) });
      return { status, headers: {}, body: Buffer.from(JSON.stringify(body)) };
    },
  });
  return { session, asked };
}

const form = {
  grant_type: 'refresh_token',
  refresh_token: 'right-1',
  client_id: 'id',
  client_secret: 'hush',
};

it('asks Google with the right that was given, and keeps the token until a minute before it ends', async () => {
  const { session, asked } = account('gmail', 200, { access_token: 't', expires_in: 3599 });
  const until = new Date(now.getTime() + 3539_000);
  expect(await authoriseMail(session)).toEqual({ token: 't', until });
  expect(asked).toEqual([{ url: 'https://oauth2.googleapis.com/token', form }]);
});

it('keeps the new right that Microsoft gives in place of the old one', async () => {
  const { session, asked } = account('outlook', 200, {
    access_token: 't',
    expires_in: '3600',
    refresh_token: 'right-2',
  });
  expect(await authoriseMail(session)).toMatchObject({ token: 't', secrets: { 'refresh-token': 'right-2' } });
  expect(asked[0]?.url).toBe('https://login.microsoftonline.com/common/oauth2/v2.0/token');
  expect(asked[0]?.form['scope']).toContain('SMTP.Send');
});

it.each([
  { status: 400, body: { error: 'invalid_grant' }, why: 'the right was taken away' },
  { status: 200, body: { token_type: 'Bearer' }, why: 'there is no token in the answer' },
])('gets none when $why', async ({ status, body }) => {
  await expect(authoriseMail(account('gmail', status, body).session)).rejects.toThrow();
});

it('tells a provider that is down from one that refuses', async () => {
  await expect(authoriseMail(account('gmail', 503, {}).session)).rejects.toThrow(OutgoingFailure);
  await expect(authoriseMail(account('gmail', 400, {}).session)).rejects.not.toThrow(OutgoingFailure);
});

it.each([
  { signIn: 'gmail', opened: true },
  { signIn: 'outlook', opened: true },
  { signIn: 'password', opened: false },
  { signIn: 'toString', opened: false },
])('is opened by a token: $opened for $signIn', ({ signIn, opened }) => {
  expect(isOpenedByToken({ answers: { 'sign-in': signIn } })).toBe(opened);
});
