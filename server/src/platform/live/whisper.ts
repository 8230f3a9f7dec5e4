import { randomUUID } from 'node:crypto';
import type { SignalKind, SignalOf } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Context, Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';
import type { System } from '../system.ts';

/** The notification channel on which processes tell each other signals. */
export const whisperChannel = 'zhiyin_signals';

/** A notification holds less than 8,000 bytes. */
const notificationBytesMax = 7_500;
/** Signals of one process are told together, a few times in a blink. */
const gatherMs = 20;
/** Beyond this many waiting signals the oldest are dropped: they are true for a moment only. */
const waitingMax = 1_000;

const Whisper = z.object({ workspaceId: z.string(), kind: z.string(), payload: z.unknown() });
/** A signal on its way to the sockets of a workspace. */
export type Whisper = z.infer<typeof Whisper>;

const Told = z.object({ from: z.string(), whispers: z.array(Whisper) });

type Listener = (whisper: Whisper) => void;
const mouths = perSystem((system) => new Mouth(system));

/**
 * Tells every socket that may hear it, in this process and in others; in a transaction, once that has committed.
 * Nothing is stored, and a signal may be lost.
 *
 * @throws ZodError when the payload is not what the kind declares: our own mistake.
 */
export function whisper<Kind extends SignalKind>(
  ctx: Context | Tx,
  kind: Kind,
  payload: SignalOf<Kind>,
): void {
  const told = { workspaceId: ctx.workspaceId, kind: kind.kind, payload: kind.payload.parse(payload) };
  const say = (): void => mouths.of(ctx.system).say(told);
  if ('afterCommit' in ctx) ctx.afterCommit(say);
  else say();
}

/** Calls `listener` for every signal, of this process and of others. */
export function onWhisper(system: System, listener: Listener): void {
  mouths.of(system).listeners.add(listener);
}

/** Takes what came in on `whisperChannel`. */
export function hearWhispers(system: System, payload: string): void {
  mouths.of(system).hear(payload);
}

/** What one process says to the others. */
class Mouth {
  readonly listeners = new Set<Listener>();
  readonly #system: System;
  /** By which a process knows what it has said itself. */
  readonly #name = randomUUID();
  #waiting: { whisper: Whisper; bytes: number }[] = [];
  #isSpeaking = false;

  constructor(system: System) {
    this.#system = system;
  }

  say(whisper: Whisper): void {
    this.#spread(whisper);
    const bytes = Buffer.byteLength(JSON.stringify(whisper)) + 1;
    if (bytes > notificationBytesMax - 200) throw new Error(`the signal ${whisper.kind} is too large`);
    this.#waiting.push({ whisper, bytes });
    if (this.#waiting.length > waitingMax) this.#waiting.shift();
    if (!this.#isSpeaking) void this.#speak();
  }

  hear(payload: string): void {
    const told = read(payload);
    if (!told || told.from === this.#name) return;
    for (const whisper of told.whispers) this.#spread(whisper);
  }

  #spread(whisper: Whisper): void {
    for (const listener of this.listeners) listener(whisper);
  }

  async #speak(): Promise<void> {
    this.#isSpeaking = true;
    while (this.#waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      const text = JSON.stringify({ from: this.#name, whispers: this.#nextBatch() });
      try {
        await this.#system.database.dispatcher.query('select pg_notify($1, $2)', [whisperChannel, text]);
      } catch (error) {
        this.#system.log.debug({ err: error }, 'signals could not be told to other processes');
      }
    }
    this.#isSpeaking = false;
  }

  #nextBatch(): Whisper[] {
    let bytes = 200;
    const fits = this.#waiting.findIndex((one) => {
      bytes += one.bytes;
      return bytes > notificationBytesMax;
    });
    return this.#waiting.splice(0, fits === -1 ? this.#waiting.length : fits).map((one) => one.whisper);
  }
}

function read(payload: string): z.infer<typeof Told> | null {
  try {
    return Told.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
