import type { Readable } from 'node:stream';
import { outgoingWords } from '@zhiyin/domain/platform';
import { Agent, request } from 'undici';
import { perSystem } from '../per-system.ts';
import { Refusal } from '../refusal.ts';
import { addressOf } from './address-of.ts';
import { bareHost, checkUrl, type OutgoingRules, usualRules } from './check-url.ts';
import { guardedConnect, type Resolve } from './guarded-connect.ts';

/** A call to an address that somebody typed. */
export interface OutgoingCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Most bytes of the answer; 1 MiB unless said. 0 reads nothing of it. */
  readonly answerBytesMax?: number;
  /** For everything together: connecting, sending, waiting, reading. 10 s unless said. */
  readonly timeoutSeconds?: number;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** The one way to call an address that a user typed. Redirects are not followed: they are answers like others. */
export interface Outgoing {
  /**
   * @throws Refusal when the address is not one of the open internet.
   * @throws OutgoingFailure when nobody answered properly: no connection, too slow, too much.
   */
  call(url: string, call: OutgoingCall): Promise<OutgoingAnswer>;
  /**
   * As far as it can be told without calling: so that a bad address is refused when it is typed. Where keys are sent to,
   * `isHttpsOnly` is asked for.
   */
  check(url: string, more?: Pick<OutgoingRules, 'isHttpsOnly'>): URL;
  /** Where to connect for a mail server that a user named; see `addressOf`. @throws Refusal */
  addressOf(host: string, port: number): Promise<string>;
}

/** The other side did not answer properly. Trying again later may help. */
export class OutgoingFailure extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'OutgoingFailure';
  }

  /** Nobody said anything, which took a while: a line that breaks is no silence. */
  get isSilence(): boolean {
    const { cause } = this;
    return cause instanceof Error && (cause.name === 'TimeoutError' || silences.has(codeOf(cause)));
  }
}

const silences: ReadonlySet<string> = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}

/** The client that a system's modules call out with. */
export const outgoing = perSystem(({ config }) => openOutgoing({ ...usualRules, inner: config.innerHosts }));

const answerBytesMax = 1024 * 1024;
const timeoutSeconds = 10;

/** Opens the guarded client. Connections are not kept: each call is checked afresh. */
export function openOutgoing(rules: OutgoingRules = usualRules, resolve?: Resolve): Outgoing {
  const agent = new Agent({
    connect: guardedConnect(rules, timeoutSeconds * 1000, resolve),
    pipelining: 0,
    maxHeaderSize: 16 * 1024,
  });
  const call = async (typed: string, given: OutgoingCall): Promise<OutgoingAnswer> => {
    const url = checkUrl(typed, rules);
    const seconds = given.timeoutSeconds ?? timeoutSeconds;
    try {
      const answer = await request(url, {
        dispatcher: agent,
        method: given.method,
        headers: { 'user-agent': 'Zhiyin', ...given.headers },
        body: given.body ?? null,
        signal: AbortSignal.timeout(seconds * 1000),
      });
      const body = await readUpTo(answer.body, given.answerBytesMax ?? answerBytesMax);
      return { status: answer.statusCode, headers: answer.headers, body };
    } catch (error) {
      throw explained(error, url, seconds);
    }
  };
  return {
    call,
    check: (typed, more) => checkUrl(typed, { ...rules, ...more }),
    addressOf: (host, port) => addressOf(host, port, rules, resolve),
  };
}

async function readUpTo(body: Readable, bytesMax: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  if (bytesMax === 0) {
    // What we do not read we hang up on; the stream then complains of that, and nobody listens.
    body.on('error', () => undefined).destroy();
    return Buffer.alloc(0);
  }
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > bytesMax) throw new OutgoingFailure(`the answer has more than ${bytesMax} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function explained(error: unknown, url: URL, seconds: number): Error {
  if (error instanceof Refusal || error instanceof OutgoingFailure) return error;
  if (!(error instanceof Error)) return new OutgoingFailure(String(error));
  const code = codeOf(error);
  if (code === 'ENOTFOUND')
    return new Refusal('invalid', outgoingWords.hostNotFound, { host: bareHost(url) });
  if (error.name === 'TimeoutError') return new OutgoingFailure(`no answer within ${seconds} s`, error);
  return new OutgoingFailure(`${code}: ${error.message}`.slice(0, 300), error);
}
