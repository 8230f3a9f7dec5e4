import { type ErrorAnswer, type Locale, refusalStatus, say, type Word } from '@zhiyin/domain/kit';
import { groundWords, issueWord } from '@zhiyin/domain/platform';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import type { z } from 'zod';
import { isAway } from '../database/transact.ts';
import type { Log } from '../log.ts';
import { type FieldProblem, Refusal, Unavailable } from '../refusal.ts';
import { unstorable } from './read-json.ts';

interface Answer {
  status: number;
  kind: ErrorAnswer['error']['kind'];
  reason: Word;
  values?: Readonly<Record<string, string | number>>;
  fields?: readonly FieldProblem[];
  retryAfterSeconds?: number;
}

/** Answers an error in the one shape, in the caller's language. What is our own fault says nothing of its cause. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  locale: Locale,
  log: Log,
): void {
  const answer = answerOf(error);
  const about = { requestId: request.id, url: request.routeOptions.url };
  if (answer.status === 503) log.info({ ...about, reason: answer.reason.key }, 'request put off');
  else if (answer.status >= 500) log.error({ err: error, ...about }, 'request failed');
  // An answer that is kept would outlive its reason.
  reply.header('cache-control', 'no-store');
  if (answer.retryAfterSeconds !== undefined) reply.header('retry-after', answer.retryAfterSeconds);
  reply.code(answer.status).send(errorBody(answer, locale, request.id));
}

/** The body of an error answer. */
function errorBody(answer: Answer, locale: Locale, requestId: string): ErrorAnswer {
  const message = say(answer.reason, locale, answer.values);
  return {
    error: {
      kind: answer.kind,
      reason: answer.reason.key,
      message,
      fields: [...(answer.fields ?? [])],
      values: { ...answer.values },
      requestId,
    },
  };
}

function answerOf(error: unknown): Answer {
  if (error instanceof Refusal) {
    const { kind, reason, values, fields } = error;
    const wait = kind === 'limit' ? { retryAfterSeconds: Number(values['seconds'] ?? 60) } : {};
    return { status: refusalStatus[kind], kind, reason, values, fields, ...wait };
  }
  if (error instanceof Unavailable) {
    return {
      status: 503,
      kind: 'unavailable',
      reason: error.reason,
      retryAfterSeconds: error.retryAfterSeconds,
    };
  }
  if (isData(error)) return { status: 422, kind: 'invalid', reason: groundWords.invalid };
  if (isAway(error))
    return { status: 503, kind: 'unavailable', reason: groundWords.databaseAway, retryAfterSeconds: 2 };
  return ofFramework(error) ?? { status: 500, kind: 'fault', reason: groundWords.fault };
}

/** A value that no column holds: a number out of its range, a text that is none. */
function isData(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['22003', '22021', '22P05'].includes(error.code ?? '');
}

/** What Fastify itself refuses before our code sees the request. */
function ofFramework(error: unknown): Answer | null {
  if (!isFastifyError(error)) return null;
  const status = error.statusCode ?? 500;
  if (addressCodes.includes(error.code))
    return { status: 404, kind: 'missing', reason: groundWords.notFound };
  if (status === 413) return { status, kind: 'invalid', reason: groundWords.tooLarge };
  if (status === 415) return { status, kind: 'invalid', reason: groundWords.badMediaType };
  if (status === 429) return { status, kind: 'limit', reason: groundWords.tooMany };
  if (status >= 400 && status < 500) return { status: 400, kind: 'invalid', reason: groundWords.badJson };
  return null;
}

/** An address that cannot be decoded or is too long names nothing. */
const addressCodes = ['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH'];

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
}

/** Checks what came in against its contract. @throws Refusal naming each wrong field in the caller's language. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locale: Locale,
): z.infer<Schema> {
  const path = unstorable(value);
  if (path !== null) {
    const message = say(groundWords.notStorable, locale);
    throw new Refusal('invalid', groundWords.invalid, {}, [{ path: path.slice(0, 200), message }]);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 20).flatMap((issue) => problemsOf(issue, locale));
  throw new Refusal('invalid', groundWords.invalid, {}, fields);
}

function problemsOf(issue: z.core.$ZodIssue, locale: Locale): FieldProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const join = (key: string): string => (path === '' ? key : `${path}.${key}`).slice(0, 200);
    return issue.keys
      .slice(0, 5)
      .map((key) => ({ path: join(key), message: say(groundWords.unknownField, locale) }));
  }
  const { word, values } = issueWord(issue);
  return [{ path, message: say(word, locale, values) }];
}
