import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** How a vendor feels: what it does with what the shop sends next. */
export type VendorMood =
  | 'take'
  /** Takes it and hangs up before it says so. */
  | 'take-and-hang-up'
  | 'busy'
  | 'down'
  | 'refuse'
  /** The customer has blocked the shop. */
  | 'gone'
  /** The secret is no longer the right one. */
  | 'unauthorised';

/** What the shop sent, as the vendor has it. */
export interface TakenMessage {
  readonly thread: string;
  readonly text: string;
  readonly file: string | null;
  readonly externalId: string;
}

/** A vendor's server on loopback: it refuses what the vendor refuses. */
export interface VendorServer {
  readonly port: number;
  readonly url: string;
  readonly taken: TakenMessage[];
  /** How often it was called, whatever it answered. */
  readonly calls: { count: number };
  feel(mood: VendorMood): void;
  close(): Promise<void>;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly bytes: Buffer;
  readonly mood: VendorMood;
}

/** What a vendor answers; null hangs up. */
interface Said {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** Opens a vendor that answers by its own rules. */
export async function openVendor(
  answer: (asked: Asked, taken: TakenMessage[]) => Promise<Said | null> | Said | null,
): Promise<VendorServer> {
  const taken: TakenMessage[] = [];
  const calls = { count: 0 };
  let mood: VendorMood = 'take';
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    calls.count++;
    const said = await answer({ request, bytes: Buffer.concat(pieces), mood }, taken);
    if (said === null) return void request.socket.destroy();
    write(response, said);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    taken,
    calls,
    feel: (next) => {
      mood = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function write(response: ServerResponse, { status, headers, body }: Said): void {
  const isBytes = Buffer.isBuffer(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : isBytes ? body : JSON.stringify(body));
}
