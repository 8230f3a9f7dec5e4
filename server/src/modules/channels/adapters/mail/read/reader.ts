import { Worker } from 'node:worker_threads';
import type { Answered } from './parse-worker.ts';
import type { ReadMail } from './read-mail.ts';

/** What keeps a mail from being read. It is kept as it came all the same. */
export class Unreadable extends Error {}

/** Reads mails one after the other, beside everything else that the process does. */
export interface Reader {
  /** @throws Unreadable when it is no mail, too deep, too slow or too large for the memory it is given. */
  read(raw: Buffer): Promise<ReadMail>;
  close(): Promise<void>;
}

const secondsMax = 15;
const memoryMb = 256;

/**
 * A reader with a worker of its own, begun with the first mail. What takes too long, or more memory than it is given,
 * ends the worker and no other mail: the next one gets a new worker.
 */
export function openReader(seconds = secondsMax): Reader {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;

  const begin = (): Worker => {
    const begun = new Worker(new URL('./parse-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      execArgv: [],
    });
    begun.unref();
    // It may also end while nobody waits for it; the next mail finds that out.
    begun.on('error', () => undefined);
    begun.on('exit', () => {
      if (worker === begun) worker = null;
    });
    return begun;
  };
  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const readAlone = async (raw: Buffer): Promise<ReadMail> => {
    worker ??= begin();
    const id = ++lastId;
    try {
      return await answerOf(worker, id, raw, seconds);
    } catch (error) {
      if (error instanceof Stopped) await end();
      throw new Unreadable(error instanceof Error ? error.message : String(error));
    }
  };
  return {
    read: (raw) => {
      const reading = queue.then(() => readAlone(raw));
      queue = reading.catch(() => undefined);
      return reading;
    },
    close: end,
  };
}

/** The worker itself is of no more use. */
class Stopped extends Error {}

function answerOf(worker: Worker, id: number, raw: Buffer, seconds: number): Promise<ReadMail> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadMail>();
  const late = setTimeout(() => reject(new Stopped('it takes too long')), seconds * 1000);
  const hear = (answer: Answered): void => {
    if (answer.id !== id) return;
    if ('read' in answer) resolve(answer.read);
    else reject(new Error(answer.failure));
  };
  const fail = (error: unknown): void => reject(new Stopped(error instanceof Error ? error.message : ''));
  const exit = (): void => reject(new Stopped('the worker ended'));
  worker.on('message', hear).on('error', fail).on('exit', exit);
  worker.ref();
  worker.postMessage({ id, raw });
  return promise.finally(() => {
    clearTimeout(late);
    worker.off('message', hear).off('error', fail).off('exit', exit);
    worker.unref();
  });
}

/** The reader of this process. */
export const mailReader: Reader = openReader();
