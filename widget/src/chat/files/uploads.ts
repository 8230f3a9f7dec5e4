import type { ReadonlySignal } from '@preact/signals';
import { Refused } from '../call/refused.ts';
import type { UploadAsked } from '../call/upload.ts';
import type { StoredFile } from '../contract.ts';
import type { Shelf } from '../keep/shelf.ts';
import { type Clock, Pump } from '../pump.ts';
import { type Attachment, Tray } from './tray.ts';

/** What uploading needs from the world. */
export interface UploadSeams {
  readonly clock: Clock;
  readonly shelf: Shelf;
  readonly upload: (asked: UploadAsked) => Promise<StoredFile>;
  readonly newKey: () => string;
  /** Says why a file cannot go before anybody is asked; `null` when it may be tried. */
  readonly refusalOf: (file: Given) => string | null;
  /** Most files of one message. */
  readonly filesMax: () => number;
}

/** A file as a page gives it. What is pasted may have no name. */
export type Given = Blob & { readonly name?: string };

/** Uploads what is to go with the next message: one file at a time, again until the server has it or will not. */
export class Uploads {
  readonly #seams: UploadSeams;
  readonly #tray: Tray;
  readonly #pump: Pump;
  #current: { readonly key: string; readonly stop: AbortController } | null = null;

  constructor(seams: UploadSeams) {
    this.#seams = seams;
    this.#tray = new Tray(seams.shelf);
    this.#pump = new Pump(() => this.#uploadAll(), seams.clock);
  }

  get items(): ReadonlySignal<readonly Attachment[]> {
    return this.#tray.items;
  }

  /** Whether something is still on its way, so that the message must wait. */
  isBusy(): boolean {
    return this.items.value.some(({ standing }) => ['waiting', 'uploading', 'stuck'].includes(standing));
  }

  /** Takes files up. Answers how many there was no room for. */
  add(files: readonly Given[]): number {
    const room = Math.max(0, this.#seams.filesMax() - this.items.value.length);
    const taken = files.slice(0, room);
    this.#tray.add(
      taken.map((bytes) => {
        const refusal = this.#seams.refusalOf(bytes);
        return {
          key: this.#seams.newKey(),
          name: nameOf(bytes),
          sizeBytes: bytes.size,
          standing: refusal === null ? 'waiting' : 'refused',
          share: 0,
          refusal,
          bytes,
          file: null,
        };
      }),
    );
    this.#pump.poke();
    return files.length - taken.length;
  }

  /** Takes a file off, wherever it is. */
  remove(key: string): void {
    this.#tray.remove([key]);
    if (this.#current?.key === key) this.#current.stop.abort();
  }

  /** Tries again now. */
  retry(key: string): void {
    if (this.#tray.find(key)?.standing === 'stuck') this.#pump.wake();
  }

  wake(): void {
    this.#pump.wake();
  }

  stop(): void {
    this.#pump.stop();
    this.#current?.stop.abort();
  }

  /** What goes with the message that is sent now. What was refused or lost stays until it is taken off. */
  take(): StoredFile[] {
    const ready = this.items.value.filter(({ file }) => file !== null);
    this.#tray.remove(ready.map(({ key }) => key));
    return ready.flatMap(({ file }) => file ?? []);
  }

  async #uploadAll(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) await this.#uploadOne(next);
  }

  #next(): Attachment | undefined {
    return this.items.value.find(({ standing }) => standing === 'waiting' || standing === 'stuck');
  }

  async #uploadOne({ key, name, bytes }: Attachment): Promise<void> {
    if (!bytes) return this.#tray.change(key, { standing: 'lost' });
    const stop = new AbortController();
    this.#current = { key, stop };
    this.#tray.change(key, { standing: 'uploading', share: 0 });
    const onProgress = (share: number): void => this.#tray.change(key, { share });
    try {
      const file = await this.#seams.upload({ key, name, bytes, onProgress, signal: stop.signal });
      this.#tray.change(key, { standing: 'ready', file });
    } catch (error) {
      if (stop.signal.aborted) return;
      const isRefused = error instanceof Refused;
      this.#tray.change(
        key,
        isRefused ? { standing: 'refused', refusal: error.message } : { standing: 'stuck' },
      );
      if (!isRefused) throw error;
    } finally {
      this.#current = null;
    }
  }
}

/** Pasted pictures come without a name, or all with the same. */
function nameOf({ name, type }: Given): string {
  if (name) return name.slice(-200);
  const [kind, ending = ''] = type.split('/');
  return `${kind || 'file'}.${ending.replace(/\W.*/, '') || 'bin'}`;
}
