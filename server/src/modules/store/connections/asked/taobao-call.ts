import { exactJson, topBodyOf, topRefusalIn } from '@zhiyin/domain/store';
import { z } from 'zod';
import { AskFailure, type AskSession } from './asked-kind.ts';
import { topSign } from './taobao-sign.ts';

const usualGateway = 'https://eco.taobao.com/router/rest';
const answerBytesMax = 8 * 1024 * 1024;
const method = 'hmac-sha256';

/** A moment as the gateway writes it: on Beijing's clock, which knows no summer time. */
export function topTime(at: Date): string {
  return new Date(at.getTime() + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * Asks Taobao's gateway one question, signed, in the name of the shop. Answers what stands inside `…_response`, every
 * number as a text.
 *
 * @throws AskFailure with the gateway's own words
 */
export async function callTop(
  { answers, now, call }: AskSession,
  name: string,
  params: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const { appKey = '', appSecret = '', session = '', gateway = usualGateway } = answers;
  const question: Record<string, string> = {
    ...{ method: name, app_key: appKey, session, timestamp: topTime(now) },
    ...{ format: 'json', v: '2.0', sign_method: method },
    ...params,
  };
  const signed = { ...question, sign: topSign(question, appSecret, method) };
  const { status, body } = await call(gateway, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' },
    body: new URLSearchParams(signed).toString(),
    answerBytesMax,
    timeoutSeconds: 20,
  });
  if (status === 429) throw new AskFailure('limit', 'HTTP 429');
  if (status !== 200) throw new AskFailure('unreachable', `HTTP ${status}`);
  return bodyOf(body.toString('utf8'));
}

function bodyOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const json = exactJson(text);
    const refused = topRefusalIn(json);
    if (refused) throw new AskFailure(refused.problem, refused.said, refused.afterSeconds);
    return topBodyOf(json);
  } catch (error) {
    // A page of a proxy's, or of the platform while it is being mended.
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new AskFailure('unreachable', text.slice(0, 200));
    throw error;
  }
}
