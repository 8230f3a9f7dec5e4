import { createHmac } from 'node:crypto';
import type { OutgoingAnswer, OutgoingCall } from '#platform/outgoing/outgoing.ts';
import type { OutgoingPart, SendResult, Session } from '../adapter.ts';
import { jsonOf, retryAfter } from '../kit/call-json.ts';
import { type Line, linesOf, nested, valueAt } from './lines.ts';

type Values = Readonly<Record<string, string>>;

/** How an HTTP call to the gateway looks. */
export interface GatewayCall extends OutgoingCall {
  readonly url: string;
}

/** The call that sends one text: the answers of the form, filled in. */
export function callFor(
  { answers }: Pick<Session, 'answers'>,
  part: Pick<OutgoingPart, 'key' | 'text' | 'address' | 'threadKey'>,
): GatewayCall {
  const to = part.address['phone'] ?? part.threadKey;
  const values = { ...known(answers), to, text: part.text, id: part.key };
  const fields = (linesOf(answers['fields'], '=') ?? []).map(
    ([name, value]): Line => [name, filled(value, values)],
  );
  const url = filled(answers['address'] ?? '', values, encodeURIComponent);
  const headers = headersOf(answers, values);
  if (answers['method'] === 'get') {
    const asked = new URL(url);
    for (const [name, value] of fields) asked.searchParams.append(name, value);
    return { url: asked.href, method: 'GET', headers };
  }
  const isForm = answers['method'] === 'post-form';
  const body = isForm
    ? new URLSearchParams(Object.fromEntries(fields)).toString()
    : JSON.stringify(nested(fields));
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const signed = signatureOf(answers, body);
  return { url, method: 'POST', headers: { 'content-type': type, ...headers, ...signed }, body };
}

/** The headers that every call to the gateway carries. */
export function headersOf(
  answers: Session['answers'],
  values: Values = known(answers),
): Record<string, string> {
  const lines = linesOf(answers['headers'], ':') ?? [];
  return Object.fromEntries(lines.map(([name, value]) => [name.toLowerCase(), filled(value, values)]));
}

function known({ account = '', key = '' }: Session['answers']): Values {
  return { account, key, basic: Buffer.from(`${account}:${key}`).toString('base64') };
}

/** Puts in what is named in braces; of what is not known here, the braces stay. */
function filled(template: string, values: Values, written = (value: string) => value): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : written(value);
  });
}

function signatureOf({ signature, key = '' }: Session['answers'], body: string): Record<string, string> {
  if (signature === undefined) return {};
  return { [signature.toLowerCase()]: createHmac('sha256', key).update(body).digest('hex') };
}

/** Sends one text through the gateway. */
export async function sendThrough(session: Session, part: OutgoingPart): Promise<SendResult> {
  const { url, ...call } = callFor(session, part);
  const answer = await session.call(url, call);
  return outcomeOfAnswer(session, answer, part.key);
}

/** Numbers that gateways name in words of their own. */
const nobodyThere =
  /unsubscribed|opted.?out|blacklist|invalid.{0,12}number|unknown subscriber|黑名单|空号|退订/i;

function outcomeOfAnswer({ answers }: Session, answer: OutgoingAnswer, key: string): SendResult {
  const { status, body } = answer;
  const said = body.toString('utf8').slice(0, 200);
  const detail = `HTTP ${status} ${said}`.trim();
  const json = jsonOf(body);
  if (status === 401 || status === 403) return { kind: 'unauthorised', detail };
  if (status === 429 || status === 503)
    return { kind: 'again', failure: 'busy', afterSeconds: retryAfter(answer), detail };
  if (status >= 500) return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  if (status >= 200 && status < 300 && isTaken(answers, json)) {
    const { reference } = answers;
    return { kind: 'sent', externalId: (reference !== undefined && valueAt(json, reference)) || key };
  }
  const isGone = status === 410 || nobodyThere.test(said);
  return { kind: 'failed', failure: isGone ? 'recipient-gone' : 'refused', detail };
}

function isTaken({ success }: Session['answers'], json: unknown): boolean {
  const [rule] = linesOf(success, '=') ?? [];
  return rule === undefined || valueAt(json, rule[0]) === rule[1];
}
