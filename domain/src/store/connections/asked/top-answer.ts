import { z } from 'zod';

const Text = z.string().nullish();
const Refusal = z.object({
  error_response: z.object({ code: z.string(), msg: Text, sub_code: Text, sub_msg: Text }),
});

/** What Taobao's gateway refuses with, and what it means for us. */
export interface TopRefusal {
  readonly problem: 'credentials' | 'limit' | 'unreachable' | 'refused';
  readonly said: string;
  /** For how long it will not answer, where it says so. */
  readonly afterSeconds: number | null;
}

/** App or seller may not (11–13, 42, 53), signature, session and key are not taken (25–29). */
const ofCredentials = new Set(['11', '12', '13', '25', '26', '27', '28', '29', '42', '53']);

/**
 * The refusal in an answer of Taobao's gateway, every number as a text; null when it is none.
 *
 * @example topRefusalIn({ error_response: { code: '27', msg: 'Invalid session' } })?.problem // 'credentials'
 */
export function topRefusalIn(json: unknown): TopRefusal | null {
  const parsed = Refusal.safeParse(json);
  if (!parsed.success) return null;
  const { code, msg, sub_code, sub_msg } = parsed.data.error_response;
  const said = [`${code} ${msg ?? ''}`.trim(), sub_code, sub_msg].filter(Boolean).join(' · ');
  const seconds = /last for (\d{1,6})/.exec(sub_msg ?? '')?.[1];
  return { problem: problemOf(code, sub_code ?? ''), said, afterSeconds: seconds ? Number(seconds) : null };
}

function problemOf(code: string, subCode: string): TopRefusal['problem'] {
  if (code === '7' || subCode.startsWith('accesscontrol.limited')) return 'limit';
  if (ofCredentials.has(code)) return 'credentials';
  // What fails behind the gateway is the platform's (isp) or the question's (isv).
  return code === '10' || (code === '15' && subCode.startsWith('isp.')) ? 'unreachable' : 'refused';
}

const Wrapped = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What stands inside `…_response`. @throws ZodError when it is no answer */
export function topBodyOf(json: unknown): Readonly<Record<string, unknown>> {
  const [body] = Object.values(Wrapped.parse(json));
  return body ?? {};
}

const Many = z.array(z.unknown()).default([]);

/** A list as the gateway wraps it: `{ trades: { trade: […] } }`; empty where there is none. */
export function topListOf(body: Readonly<Record<string, unknown>>, outer: string, inner: string): unknown[] {
  const parsed = z.object({ [inner]: Many }).safeParse(body[outer]);
  return Many.parse(parsed.success ? parsed.data[inner] : undefined);
}
