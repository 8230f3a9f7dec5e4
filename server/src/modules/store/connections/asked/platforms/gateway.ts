import { exactJson } from '@zhiyin/domain/store';
import { z } from 'zod';
import type { OutgoingCall } from '#platform/outgoing/outgoing.ts';
import { AskFailure, type AskProblem, type AskSession } from '../asked-kind.ts';

const answerBytesMax = 8 * 1024 * 1024;

/** Who we are to a platform, and where it is asked. */
export function credentialsOf({ answers }: AskSession, usual: string) {
  const { appKey = '', appSecret = '', accessToken = '', gateway = usual } = answers;
  return { appKey, appSecret, accessToken, gateway: gateway.replace(/\/+$/, '') };
}

/** What a gateway answered, every number as a text; null where it was no JSON. */
export interface GatewayAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly afterSeconds: number | null;
}

export async function callGateway(
  { call }: AskSession,
  url: string,
  { headers, ...rest }: Pick<OutgoingCall, 'headers' | 'body'>,
): Promise<GatewayAnswer> {
  const { status, body, ...answer } = await call(url, {
    method: 'POST',
    headers: headers ?? {},
    ...rest,
    answerBytesMax,
  });
  const seconds = Number(answer.headers['retry-after'] ?? Number.NaN);
  return { status, json: jsonOf(body), afterSeconds: Number.isFinite(seconds) ? seconds : null };
}

/** Parameters as a form, the way most gateways take them. */
export function asForm(params: Readonly<Record<string, string>>): Pick<OutgoingCall, 'headers' | 'body'> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  return { headers, body: new URLSearchParams(params).toString() };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return exactJson(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/**
 * The failure that an answer means: what its status says, else its code, else its words. Platforms add codes and keep
 * their words, so a code that nobody wrote down yet still says whether waiting helps.
 */
export function failureOf(
  { status, afterSeconds }: GatewayAnswer,
  said: string,
  known?: AskProblem,
): AskFailure {
  const words = said.trim().slice(0, 300) || `HTTP ${status}`;
  return new AskFailure(byStatus(status) ?? known ?? byWords(words), words, afterSeconds);
}

function byStatus(status: number): AskProblem | null {
  if (status === 429) return 'limit';
  if (status === 401 || status === 403) return 'credentials';
  return status >= 500 ? 'unreachable' : null;
}

const limits = /limit|too (many|frequent)|frequen|qps|限流|流控|频繁|频率|超过.*次|次数/i;
const credentials =
  /token|session|sign|auth|permission|app.?key|app.?id|client|授权|令牌|签名|权限|白名单|密钥/i;
const troubles = /system|service|timeout|internal|unavailable|系统|服务|超时|繁忙|稍后/i;

function byWords(words: string): AskProblem {
  if (limits.test(words)) return 'limit';
  if (credentials.test(words)) return 'credentials';
  return troubles.test(words) ? 'unreachable' : 'refused';
}

/** What a platform says of one thing alone, or that it refuses just that, which must not hold up the others. */
export async function unlessRefused<Told>(
  ask: () => Promise<Told>,
  problems: readonly AskProblem[] = ['refused'],
): Promise<Told | AskFailure> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AskFailure && problems.includes(error.problem)) return error;
    throw error;
  }
}

/** What an answer holds; one of another shape is taken for a gateway that is out of order. */
export function heldIn<Shape extends z.ZodType>(shape: Shape, json: unknown): z.output<Shape> {
  const held = shape.safeParse(json);
  if (!held.success) throw new AskFailure('unreachable', z.prettifyError(held.error));
  return held.data;
}
