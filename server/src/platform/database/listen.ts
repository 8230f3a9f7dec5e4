import pg from 'pg';
import type { Log } from '../log.ts';

/** Hears notifications on some channels; reconnects by itself and then says that some may have been missed. */
export interface Listener {
  stop(): Promise<void>;
}

/**
 * Opens one connection that listens. `onMissed` is called after every reconnect: whoever relies on the notifications
 * must look for what came meanwhile.
 */
export async function listen(
  url: string,
  channels: readonly string[],
  hear: (channel: string, payload: string) => void,
  options: { log: Log; onMissed: () => void },
): Promise<Listener> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      options: '-c role=zhiyin_dispatcher',
      keepAlive: true,
    });
    const again = (error?: Error): void => {
      if (client === fresh) client = null;
      if (isStopped) return;
      if (error) options.log.warn({ err: error }, 'the listening connection was lost; it reconnects');
      clearTimeout(timer);
      timer = setTimeout(() => void connect().then(options.onMissed, again), 500);
    };
    fresh.on('error', again);
    fresh.on('end', () => again());
    fresh.on('notification', (message) => hear(message.channel, message.payload ?? ''));
    await fresh.connect();
    await fresh.query(channels.map((channel) => `listen ${pg.escapeIdentifier(channel)}`).join('; '));
    client = fresh;
  };
  await connect();

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
