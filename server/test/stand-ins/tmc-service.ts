import { createHash } from 'node:crypto';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  frameTypes,
  readFrame,
  wishes,
  writeFrame,
} from '../../src/modules/store/connections/asked/tmc-frame.ts';

/** Taobao's message service for one application. */
export interface TmcService {
  readonly port: number;
  readonly url: string;
  /** Ids of messages that were confirmed. */
  readonly confirmed: bigint[];
  /** How often an application was turned away. */
  readonly refused: { count: number };
  /** Keeps a message for whoever asks for it, and sends it to whoever is connected. */
  tell(id: bigint, topic: string): void;
  close(): Promise<void>;
}

/** Opens the service; it turns away whoever signs wrongly, and repeats what nobody confirmed. */
export async function openTmcService(appKey: string, secret: string): Promise<TmcService> {
  const waiting = new Map<bigint, string>();
  const confirmed: bigint[] = [];
  const refused = { count: 0 };
  const connected = new Set<WebSocket>();
  const token = 'token-1';
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const send = (socket: WebSocket, id: bigint, topic: string): void =>
    socket.send(writeFrame({ type: frameTypes.send, fields: { __kind: 3, id, topic, content: '{}' } }));
  server.on('connection', (socket) => {
    socket.on('close', () => connected.delete(socket));
    socket.on('message', (data: Buffer) => {
      const frame = readFrame(data);
      if (frame.type === frameTypes.connect) {
        const { group_name: group, timestamp, sign } = frame.fields;
        const text = `${secret}app_key${appKey}group_name${group}timestamp${timestamp}${secret}`;
        if (sign !== createHash('md5').update(text).digest('hex').toUpperCase()) {
          refused.count++;
          // Status 4 and a phrase: a frame that only the service writes.
          return socket.send(Buffer.from(`0201${'0200'}${'04000000'}${'0300'}${'02000000'}6e6f0000`, 'hex'));
        }
        connected.add(socket);
        return socket.send(writeFrame({ type: frameTypes.connected, token, fields: {} }));
      }
      if (frame.token !== token) return socket.terminate();
      const { __kind: kind, id } = frame.fields;
      if (kind === wishes.pull) for (const [one, topic] of waiting) send(socket, one, topic);
      if (kind === wishes.confirm && typeof id === 'bigint' && waiting.delete(id)) confirmed.push(id);
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ...{ port, url: `ws://127.0.0.1:${port}/`, confirmed, refused },
    tell: (id, topic) => {
      waiting.set(id, topic);
      for (const socket of connected) send(socket, id, topic);
    },
    close: async () => {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
