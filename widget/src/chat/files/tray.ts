import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoredFile } from '../contract.ts';
import { isLoose, readJson } from '../keep/read-json.ts';
import type { Shelf } from '../keep/shelf.ts';
import { readFile } from './stored-file.ts';

/**
 * How a file stands that is to go with the next message. `lost` was still on its way when the page went: its bytes are
 * gone, and only the visitor can give them again.
 */
export type Standing = 'waiting' | 'uploading' | 'stuck' | 'ready' | 'refused' | 'lost';

/** A file beside the words that are being written. */
export interface Attachment {
  readonly key: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly standing: Standing;
  /** From 0 to 1, while it is uploaded. */
  readonly share: number;
  /** What the server said when it would not have it. */
  readonly refusal: string | null;
  /** The bytes; `null` when the page was loaded anew since they were given. */
  readonly bytes: Blob | null;
  readonly file: StoredFile | null;
}

const name = 'tray';

/** The files that will go with the next message. What is uploaded survives a reload, what is not says that it is lost. */
export class Tray {
  readonly #shelf: Shelf;
  readonly #items = signal<readonly Attachment[]>([]);

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.#items.value = readTray(shelf.get(name));
  }

  get items(): ReadonlySignal<readonly Attachment[]> {
    return this.#items;
  }

  find(key: string): Attachment | undefined {
    return this.#items.value.find((item) => item.key === key);
  }

  add(items: readonly Attachment[]): void {
    this.#keep([...this.#items.value, ...items]);
  }

  change(key: string, change: Partial<Attachment>): void {
    this.#keep(this.#items.value.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  remove(keys: readonly string[]): void {
    this.#keep(this.#items.value.filter((item) => !keys.includes(item.key)));
  }

  #keep(items: readonly Attachment[]): void {
    this.#items.value = items;
    const kept = items.map(({ key, name, sizeBytes, file }) => ({ key, name, sizeBytes, file }));
    if (kept.length === 0) this.#shelf.remove(name);
    else this.#shelf.set(name, JSON.stringify({ kept }));
  }
}

function readTray(text: string | null): Attachment[] {
  const kept = readJson(text)?.['kept'];
  if (!Array.isArray(kept)) return [];
  return kept.filter(isLoose).map(({ key, name: called, sizeBytes, file: stored }) => {
    const file = readFile(stored);
    return {
      key: String(key),
      name: String(called),
      sizeBytes: Number(sizeBytes),
      standing: file ? 'ready' : 'lost',
      share: 0,
      refusal: null,
      bytes: null,
      file,
    };
  });
}
