import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** One socket, as far as a stand-in needs it: short texts both ways, without fragments. */
export interface Socket {
  send(message: unknown): void;
  close(code: number): void;
}

const accepts = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Accepts a WebSocket (RFC 6455), and calls back for each text and at the end. */
export function acceptSocket(
  request: IncomingMessage,
  duplex: Duplex,
  onText: (text: string, socket: Socket) => void,
  onEnd: (socket: Socket) => void,
): void {
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${accepts}`).digest('base64');
  const upgrade = ['HTTP/1.1 101 Switching Protocols', 'upgrade: websocket', 'connection: upgrade'];
  duplex.write(`${[...upgrade, `sec-websocket-accept: ${key}`].join('\r\n')}\r\n\r\n`);
  const socket: Socket = {
    send: (message) => void duplex.write(frame(1, Buffer.from(JSON.stringify(message)))),
    close: (code) => {
      duplex.end(frame(8, Buffer.from([code >> 8, code & 255])));
    },
  };
  let waiting = Buffer.alloc(0);
  duplex.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (let next = unframe(waiting); next; next = unframe(waiting)) {
      waiting = waiting.subarray(next.length);
      if (next.kind === 1) onText(next.text, socket);
      if (next.kind === 8) duplex.end();
    }
  });
  duplex.on('error', () => duplex.destroy());
  duplex.on('close', () => onEnd(socket));
}

function frame(kind: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? [length] : [126, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([0x80 | kind, ...head]), payload]);
}

/** The first whole frame of what a browser sent, which is always masked; `null` until it is all there. */
function unframe(bytes: Buffer): { kind: number; text: string; length: number } | null {
  if (bytes.length < 6) return null;
  const short = bytes.readUInt8(1) & 127;
  const start = short === 126 ? 4 : 2;
  const size = short === 126 ? bytes.readUInt16BE(2) : short;
  const length = start + 4 + size;
  if (bytes.length < length) return null;
  const mask = bytes.subarray(start, start + 4);
  const payload = bytes.subarray(start + 4, length).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { kind: bytes.readUInt8(0) & 15, text: Buffer.from(payload).toString('utf8'), length };
}
