import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { PaperAsk } from './ask.ts';

const secondsMax = 120;
const memoryMb = 512;
/** A thread that waits longer gives its memory back. */
const idleMs = 15_000;

/** One picture after the other: a crowd of reports must not take all the machine has. */
let last: Promise<unknown> = Promise.resolve();

interface Thread {
  readonly worker: Worker;
  idle: ReturnType<typeof setTimeout> | undefined;
}
let thread: Thread | null = null;

const Answer = z.object({ bytes: z.instanceof(Uint8Array).optional(), failure: z.string().optional() });

/**
 * Draws a dashboard in a thread of its own, so that nobody who chats waits for it.
 *
 * @throws Error when it took longer than two minutes, or what went wrong while it was drawn
 */
export function drawn(ask: PaperAsk): Promise<Buffer> {
  const next = last.then(() => inThread(ask));
  last = next.catch(() => undefined);
  return next;
}

async function inThread(ask: PaperAsk): Promise<Buffer> {
  const { worker } = woken();
  worker.postMessage(ask);
  try {
    const [said] = await once(worker, 'message', { signal: AbortSignal.timeout(secondsMax * 1000) });
    const { bytes, failure } = Answer.parse(said);
    if (!bytes) throw new Error(failure ?? 'drawing ended without a picture');
    rest();
    return Buffer.from(bytes);
  } catch (error) {
    // Whatever it is still at, the next picture begins with a thread that is at nothing.
    end();
    throw error;
  }
}

/** The thread, begun where there is none. While it works it keeps the process alive. */
function woken(): Thread {
  if (!thread) {
    const worker = new Worker(new URL('./draw-thread.ts', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const begun: Thread = { worker, idle: undefined };
    worker.on('exit', () => {
      if (thread === begun) thread = null;
    });
    thread = begun;
  }
  clearTimeout(thread.idle);
  thread.worker.ref();
  return thread;
}

function rest(): void {
  if (!thread) return;
  thread.worker.unref();
  thread.idle = setTimeout(end, idleMs);
  thread.idle.unref();
}

function end(): void {
  clearTimeout(thread?.idle);
  void thread?.worker.terminate();
  thread = null;
}
