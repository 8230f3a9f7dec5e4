import pg from 'pg';
import type { Log } from '../log.ts';

/** Hears notifications on some channels; reconnects by itself and then says that some may have been missed. */
export interface Listener {
  stop(): Promise<void>;
}

interface Options {
  readonly log: Log;
  readonly onMissed: () => void;
  /** How often the connection is asked whether it still is one: a dead network closes nothing. */
  readonly beatMs?: number;
}

const againMs = 500;

/**
 * Opens one connection that listens. `onMissed` is called after every reconnect: whoever relies on the notifications
 * must look for what came meanwhile.
 */
export async function listen(
  url: string,
  channels: readonly string[],
  hear: (channel: string, payload: string) => void,
  { log, onMissed, beatMs = 10_000 }: Options,
): Promise<Listener> {
  let ear: Ear | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const connect = async (): Promise<void> => {
    const fresh = await openEar(url, channels, hear, beatMs, (error) => {
      log.warn({ err: error }, 'the listening connection was lost; it reconnects');
      reconnectSoon();
    });
    if (isStopped) return fresh.close();
    ear = fresh;
  };
  const reconnectSoon = (): void => {
    ear = null;
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => void connect().then(onMissed, reconnectSoon), againMs);
  };
  await connect();

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await ear?.close();
    },
  };
}

interface Ear {
  close(): Promise<void>;
}

/** One connection. `onLost` is called once, and never after `close` or when it did not open. */
async function openEar(
  url: string,
  channels: readonly string[],
  hear: (channel: string, payload: string) => void,
  beatMs: number,
  onLost: (error: unknown) => void,
): Promise<Ear> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c role=zhiyin_dispatcher',
    connectionTimeoutMillis: 5_000,
    query_timeout: beatMs,
    keepAlive: true,
  });
  let isOver = true;
  let beat: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    isOver = true;
    clearInterval(beat);
    await client.end().catch(() => undefined);
  };
  const lose = (error: unknown): void => {
    if (isOver) return;
    onLost(error);
    void close();
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('the connection ended')));
  client.on('notification', (message) => hear(message.channel, message.payload ?? ''));
  try {
    await client.connect();
    await client.query(channels.map((channel) => `listen ${pg.escapeIdentifier(channel)}`).join('; '));
  } catch (error) {
    await close();
    throw error;
  }
  isOver = false;
  beat = setInterval(() => void client.query('select').catch(lose), beatMs);
  return { close };
}
