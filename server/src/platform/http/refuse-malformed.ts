import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { type ErrorAnswer, say } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';

const lines: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers what is no HTTP request in our one shape, and closes. Nobody knows the caller's language yet. */
export function refuseMalformed(
  error: Error,
  socket: Duplex,
  headers: Readonly<Record<string, string>>,
): void {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const answer: ErrorAnswer = {
    error: {
      kind: 'invalid',
      reason: groundWords.badRequest.key,
      message: say(groundWords.badRequest, 'en'),
      fields: [],
      values: {},
      requestId: randomUUID(),
    },
  };
  const body = JSON.stringify(answer);
  const sent = {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    connection: 'close',
  };
  const head = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${lines[code] ?? '400 Bad Request'}\r\n${head.join('')}\r\n${body}`, () =>
    socket.destroy(),
  );
}
