import type { OutgoingAnswer } from '#platform/outgoing/outgoing.ts';
import { readJson } from './read-json.ts';
import type { Came, Form, Line } from './vendor.ts';

/** Sends a form and gives what was answered as JSON, or why it cannot be used. */
export async function sendForm(
  { call }: Pick<Line, 'call'>,
  url: string,
  form: Form,
): Promise<{ readonly json: unknown } | Extract<Came, { kind: 'trouble' }>> {
  const answer = await call(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams(form).toString(),
  });
  return jsonIn(answer);
}

function jsonIn({ status, body }: OutgoingAnswer) {
  const detail = `HTTP ${status}`;
  if (status === 401 || status === 403) return { kind: 'trouble', problem: 'credentials', detail } as const;
  if (status === 429 || status === 503) return { kind: 'trouble', problem: 'busy', detail } as const;
  if (status !== 200) return { kind: 'trouble', problem: 'unreachable', detail } as const;
  try {
    const json: unknown = readJson(body.toString('utf8'));
    return { json };
  } catch {
    return { kind: 'trouble', problem: 'unreadable', detail } as const;
  }
}
