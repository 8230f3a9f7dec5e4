import { connect, type Socket } from 'node:net';
import type { Endpoint } from '@zhiyin/domain/kit';
import type { Asked } from '../client.ts';

/** One kept connection that asks one thing after the other, and costs the machine as little as it can. */
export interface Lane {
  /** Answers the body as it came. @throws when the answer is not 2xx or the connection ends. */
  ask<E extends Endpoint>(endpoint: E, asked: Asked<E>, authorization: string | null): Promise<string>;
  close(): void;
}

/**
 * Opens a connection to the server. Server, database and load share the machine, so a client that took as long as the
 * server would measure itself.
 */
export async function openLane(base: string): Promise<Lane> {
  const { hostname, port } = new URL(base);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const next = answersOf(socket);
  return {
    ask: (endpoint, asked, authorization) => {
      socket.write(requestOf(`${hostname}:${port}`, endpoint, asked, authorization));
      return next();
    },
    close: () => socket.destroy(),
  };
}

function requestOf<E extends Endpoint>(
  host: string,
  endpoint: E,
  asked: Asked<E>,
  authorization: string | null,
): string {
  const params = new Map(Object.entries(asked.params ?? {}));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(params.get(name)));
  const query = Object.entries(asked.query ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  const body = asked.body === undefined ? '' : JSON.stringify(asked.body);
  const lines = [
    `${endpoint.method} /api${path}${query.length > 0 ? `?${query.join('&')}` : ''} HTTP/1.1`,
    `host: ${host}`,
    'accept-language: en',
    ...(authorization === null ? [] : [`authorization: ${authorization}`]),
    ...(body === '' ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** Reads one answer after the other. Our server names the length of each. */
function answersOf(socket: Socket): () => Promise<string> {
  let known: Buffer = Buffer.alloc(0);
  let waiting: { resolve(body: string): void; reject(error: Error): void } | null = null;
  const take = (): void => {
    const head = known.indexOf('\r\n\r\n');
    if (head < 0 || !waiting) return;
    const headers = known.toString('latin1', 0, head);
    const end = head + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(headers)?.[1] ?? 0);
    if (known.length < end) return;
    const body = known.toString('utf8', head + 4, end);
    known = known.subarray(end);
    const { resolve, reject } = waiting;
    waiting = null;
    if (/^HTTP\/1.1 2/.test(headers)) resolve(body);
    else reject(new Error(`${headers.slice(0, 40)} ${body.slice(0, 500)}`));
  };
  socket.on('data', (chunk: Buffer) => {
    known = known.length === 0 ? chunk : Buffer.concat([known, chunk]);
    take();
  });
  const fail = (error: Error): void => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  return () =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) reject(new Error('the server closed the connection'));
      else waiting = { resolve, reject };
    });
}
