import { pino } from 'pino';

export type Log = import('pino').Logger;

/**
 * A log of one JSON line an event on standard error. Of an error it keeps what it is and where it happened, never what
 * hangs on it: a database error carries its connection, and that the password.
 */
export function openLog(level: string): Log {
  const redact = {
    paths: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret', '*.token'],
  };
  return pino({ level, redact, base: null, serializers: { err: tellError } }, pino.destination(2));
}

function tellError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const cause = error.cause === undefined ? {} : { cause: tellError(error.cause) };
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
