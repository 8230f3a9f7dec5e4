import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Exchange } from '../src/platform/http/serve.ts';

/** A browser as far as cookies go: it keeps what an exchange sets and sends it along with the next one. */
export interface Browser {
  readonly cookies: Map<string, string>;
  /** The latest `Set-Cookie` lines, as sent. */
  readonly lines: string[];
  exchange(): Exchange;
  headers(): Record<string, string>;
  /** Takes a `Set-Cookie` line. */
  keep(line: string): void;
}

/** `more` are further headers it sends with everything. */
export function aBrowser(more: Readonly<Record<string, string>> = {}): Browser {
  const cookies = new Map<string, string>();
  const lines: string[] = [];
  const headers = () => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'user-agent': 'Test browser',
    host: 'localhost:4000',
    ...more,
  });
  const keep = (line: string): void => {
    lines.push(line);
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  };
  const exchange = (): Exchange => {
    const reply = {
      header: (name: string, value: string) => name === 'set-cookie' && keep(value),
      // An answer that nobody waits for is over at once.
      raw: { once: (_event: string, over: () => void) => over() },
    };
    // Stands for the two parts of Fastify that sign-in uses: the request's headers and setting a cookie.
    return {
      request: { headers: headers() } as unknown as FastifyRequest,
      reply: reply as unknown as FastifyReply,
    };
  };
  return { cookies, lines, exchange, headers, keep };
}
