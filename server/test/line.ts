import { LiveFact } from '@zhiyin/domain/platform';
import { WebSocket } from 'ws';
import { z } from 'zod';

const Message = z.looseObject({
  type: z.string(),
  position: z.number().optional(),
  afterMs: z.number().optional(),
  facts: z.array(LiveFact).optional(),
});
type Message = z.infer<typeof Message>;

/** A client's end of a live socket, and what it was told. */
export interface Line {
  readonly socket: WebSocket;
  readonly messages: readonly Message[];
  /** Every fact so far. */
  facts(): z.infer<typeof LiveFact>[];
  say(message: unknown): void;
  /** The first message of a type, there already or yet to come. */
  hear(type: string): Promise<Message>;
  /** The code with which it was closed; 1006 when it was cut. */
  closed: Promise<number>;
}

/** Dials `/api/live`. Never rejects: a refused upgrade is heard as `closed` with 1006. */
export function dial(address: string, headers: Record<string, string> = {}): Line {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/live`, { headers });
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  const wakeAll = (): void => {
    for (const look of waiting) look();
  };
  socket.on('message', (data) => {
    messages.push(Message.parse(JSON.parse(String(data))));
    wakeAll();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  socket.on('error', () => undefined);
  const say = (message: unknown): void => {
    const text = typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message);
    if (socket.readyState === socket.CONNECTING) socket.once('open', () => socket.send(text));
    else socket.send(text);
  };
  const hear = (type: string): Promise<Message> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = messages.find((message) => message.type === type);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      void closed.then((code) => {
        look();
        reject(new Error(`closed with ${code} before a ${type}`));
      });
      look();
    });
  return { socket, messages, facts: () => messages.flatMap((one) => one.facts ?? []), say, hear, closed };
}

/** Dials and says hello. */
export function dialIn(address: string, headers: Record<string, string>, after: number | null = null): Line {
  const line = dial(address, headers);
  line.say({ type: 'hello', after });
  return line;
}
