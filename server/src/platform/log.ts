import { pino } from 'pino';

export type Log = import('pino').Logger;

/** A log of one JSON line an event on standard error. Secrets and message texts are never given to it. */
export function openLog(level: string): Log {
  const redact = {
    paths: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret', '*.token'],
  };
  return pino({ level, redact, base: null }, pino.destination(2));
}
