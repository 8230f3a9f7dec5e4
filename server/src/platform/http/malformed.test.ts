import { connect } from 'node:net';
import { ErrorAnswer } from '@zhiyin/domain/kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';

const world = useWorld();
let port = 0;
beforeAll(async () => {
  port = Number(new URL(await world().app.http.listen({ port: 0, host: '127.0.0.1' })).port);
});

/** Sends bytes as they are and answers what came back until the server closed. */
async function send(bytes: string): Promise<{ head: string; body: string }> {
  const socket = connect(port, '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await new Promise<void>((resolve) => socket.on('close', () => resolve()));
  const [head = '', body = ''] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
  return { head, body };
}

const host = 'host: localhost\r\n';

describe('what is not HTTP', () => {
  it.each([
    ['no request line', 'hello\r\n\r\n', 400],
    ['a version that is none', `GET / HTTP/9.9\r\n${host}\r\n`, 400],
    ['a header without a colon', `GET / HTTP/1.1\r\n${host}nonsense\r\n\r\n`, 400],
    [
      'two lengths',
      `POST /api/sign-in HTTP/1.1\r\n${host}content-length: 1\r\ncontent-length: 2\r\n\r\nx`,
      400,
    ],
    [
      'a length and chunks',
      `POST /api/sign-in HTTP/1.1\r\n${host}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['headers without end', `GET / HTTP/1.1\r\n${host}x: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ])('is answered in the one shape and closed: %s', async (_what, bytes, status) => {
    const { head, body } = await send(bytes);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head.toLowerCase()).toContain('content-type: application/json');
    expect(head.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(ErrorAnswer.parse(JSON.parse(body)).error).toMatchObject({ kind: 'invalid', fields: [] });
  });

  it('does the server no harm when it is cut in the middle', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`POST /api/sign-in HTTP/1.1\r\n${host}content-length: 100\r\n\r\n{`);
    await new Promise<void>((resolve) => socket.on('connect', () => resolve()));
    socket.resetAndDestroy();
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`);
    expect(answer.status).toBe(200);
  });
});
