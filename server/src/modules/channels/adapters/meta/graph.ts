import { createHmac } from 'node:crypto';
import type { ChannelFailure } from '@zhiyin/domain/channels';
import { z } from 'zod';
import type { SendResult, Session } from '../adapter.ts';
import { baseOf } from '../kit/base-of.ts';
import { callJson, type JsonAnswer, retryAfter } from '../kit/call-json.ts';

/** Where Meta's interface is, with its version. */
export const usualBase = 'https://graph.facebook.com/v23.0';

/** What Meta says when something is wrong, in answers and in what it tells of messages. */
export const GraphError = z.object({
  code: z.number().int(),
  error_subcode: z.number().int().optional(),
  message: z.string().default(''),
  title: z.string().default(''),
  error_data: z.object({ details: z.string().default('') }).optional(),
});
type GraphError = z.infer<typeof GraphError>;
const Refused = z.object({ error: GraphError });

/** What proves to Meta that we are the app: the token, and that we know the app's secret too. */
export function bearer({ answers }: Session): { authorization: string } {
  return { authorization: `Bearer ${answers['token'] ?? ''}` };
}

/** The proof that whoever uses a token also knows the app's secret. */
export function secretProof(secret: string, token: string): string {
  return createHmac('sha256', secret).update(token).digest('hex');
}

/** Calls the Graph interface. */
export async function callGraph(
  session: Session,
  method: 'GET' | 'POST',
  path: string,
  { query = {}, json }: { query?: Readonly<Record<string, string>>; json?: object } = {},
): Promise<JsonAnswer> {
  const { secret = '', token = '' } = session.answers;
  const asked = new URLSearchParams({ ...query, appsecret_proof: secretProof(secret, token) });
  const url = `${baseOf(session, 'base', usualBase)}/${path}?${asked}`;
  return callJson(session, url, { method, headers: bearer(session), ...(json && { json }) });
}

/** What Meta said is wrong; null when it said nothing that can be read. */
export function errorIn({ json }: JsonAnswer): GraphError | null {
  const refused = Refused.safeParse(json);
  return refused.success ? refused.data.error : null;
}

/** The vendor's own words for what is wrong. */
export function detailOf({ message, title, code, error_data }: GraphError): string {
  const said = error_data?.details || message || title;
  return `${said} (${code})`.slice(0, 300);
}

const tooFast = new Set([4, 17, 32, 613, 80007, 130429, 131048, 131056]);
const away = new Set([1, 2, 131000, 131016]);
const notAllowed = new Set([102, 190, 10, 131005, 131031]);
const gone = new Set([551, 131026, 131021, 131030]);
/** No person is known there by that id. */
const nobodySubcodes = new Set([2018001, 2018108]);
/** Outside the window of 24 hours, or of seven days. */
const windowCodes = new Set([131047]);
const windowSubcodes = new Set([2018278, 2534022]);

/** What an error of Meta's means for a message, among our own failures. */
export function failureOf({ code, error_subcode: subcode = 0 }: GraphError): ChannelFailure {
  if (windowCodes.has(code) || windowSubcodes.has(subcode)) return 'window-closed';
  if (gone.has(code) || nobodySubcodes.has(subcode)) return 'recipient-gone';
  if (tooFast.has(code)) return 'busy';
  if (away.has(code)) return 'unreachable';
  if (notAllowed.has(code) || (code >= 200 && code < 300)) return 'credentials';
  return 'refused';
}

/** What an answer that is no success means for a message. */
export function refusedBy(answer: JsonAnswer): SendResult {
  const error = errorIn(answer);
  const { status } = answer;
  const detail = error ? detailOf(error) : `HTTP ${status}`;
  const failure = error ? failureOf(error) : byStatus(status);
  switch (failure) {
    case 'busy':
    case 'unreachable':
      return { kind: 'again', failure, afterSeconds: retryAfter(answer), detail };
    case 'credentials':
      return { kind: 'unauthorised', detail };
    case 'window-closed':
    case 'recipient-gone':
      return { kind: 'failed', failure, detail };
    default:
      return { kind: 'failed', failure: 'refused', detail };
  }
}

function byStatus(status: number): ChannelFailure {
  if (status === 401) return 'credentials';
  if (status === 429) return 'busy';
  return status >= 500 ? 'unreachable' : 'refused';
}
