import type { Log } from '../log.ts';
import { isAlive } from './postmaster.ts';
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './start-embedded.ts';

const lookEveryMs = 300;

/**
 * Starts the embedded PostgreSQL and starts it again whenever it dies under us: killed for memory, crashed, stopped by
 * hand. Its address stays the same, so pools find it by themselves.
 */
export async function keepEmbedded(
  options: EmbeddedOptions & { readonly journal: Log },
): Promise<EmbeddedDatabase> {
  const { journal } = options;
  let running = await startEmbedded(options);
  let isStopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    if (isStopped || (await isAlive(running.pid))) return;
    journal.warn({ pid: running.pid }, 'PostgreSQL died; it is started again');
    try {
      const again = await startEmbedded(options);
      if (again.url !== running.url) journal.error('PostgreSQL came back at another address; restart Zhiyin');
      running = again;
    } catch (error) {
      journal.error({ err: error }, 'PostgreSQL could not be started again; one more try follows');
    }
  };
  const next = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      looking = look().finally(next);
    }, lookEveryMs);
    timer.unref();
  };
  next();
  return {
    url: running.url,
    get pid() {
      return running.pid;
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
      await running.stop();
    },
  };
}
