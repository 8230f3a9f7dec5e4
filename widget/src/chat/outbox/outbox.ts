import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoredFile } from '../contract.ts';
import { readFiles } from '../files/stored-file.ts';
import { isLoose, readJson } from '../keep/read-json.ts';
import type { Shelf } from '../keep/shelf.ts';

/** A message on its way. Its id was made once, when it was written, and sorts it among the others. */
export interface OutboxItem {
  readonly clientMessageId: string;
  readonly text: string;
  /** Uploaded already; a message may be nothing but files. */
  readonly files: readonly StoredFile[];
  /** The ended conversation that it opens again; `null` for the one that is open, or a new one. */
  readonly goesOn: string | null;
  /** ISO 8601. */
  readonly writtenAt: string;
  /** What the server said when it would not have it; `null` while it may still go. */
  readonly refusal: string | null;
}

const prefix = 'out:';

/**
 * The messages that the server has not yet confirmed, in the order they were written. Each is kept under a name of its
 * own, so that two pages of the same shop never overwrite each other's.
 */
export class Outbox {
  readonly #shelf: Shelf;
  readonly #items = signal<readonly OutboxItem[]>([]);

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
    this.reload();
  }

  get items(): ReadonlySignal<readonly OutboxItem[]> {
    return this.#items;
  }

  /** The id of the newest, after which the next one's must sort; `null` when it is empty. */
  lastId(): string | null {
    return this.#items.value.at(-1)?.clientMessageId ?? null;
  }

  /** The oldest that may go now. */
  next(): OutboxItem | null {
    return this.#items.value.find((item) => item.refusal === null) ?? null;
  }

  add(item: OutboxItem): void {
    this.#write(item);
    this.reload();
  }

  /** The server has it, or the writer no longer wants it sent. */
  remove(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const id of ids) this.#shelf.remove(prefix + id);
    this.reload();
  }

  /** The server will not have it as it is; the others may go on. */
  refuse(id: string, refusal: string): void {
    this.#change(id, refusal);
  }

  /** The writer asks to send it once more, under the same id. */
  retry(id: string): void {
    this.#change(id, null);
  }

  /** Reads again what is kept: another page may have added or sent something. */
  reload(): void {
    const names = this.#shelf.names(prefix);
    const items = names.map((name) => readItem(this.#shelf.get(name)));
    this.#items.value = items.filter((item) => item !== null).sort(byId);
  }

  #change(id: string, refusal: string | null): void {
    // Looked up where it is kept: what another page has sent meanwhile must not come back.
    const item = readItem(this.#shelf.get(prefix + id));
    if (!item) return;
    this.#write({ ...item, refusal });
    this.reload();
  }

  #write(item: OutboxItem): void {
    this.#shelf.set(prefix + item.clientMessageId, JSON.stringify(item));
  }
}

/** True for the name of something that an outbox keeps. */
export function isOutboxName(name: string): boolean {
  return name.startsWith(prefix);
}

function byId(one: OutboxItem, other: OutboxItem): number {
  return one.clientMessageId < other.clientMessageId ? -1 : 1;
}

/** What is kept may be another version's, or altered by hand; `null` when it is no message. */
function readItem(kept: string | null): OutboxItem | null {
  const item = readJson(kept);
  if (!isLoose(item)) return null;
  const { clientMessageId, text, writtenAt, refusal } = item;
  if (typeof clientMessageId !== 'string' || typeof text !== 'string' || typeof writtenAt !== 'string') {
    return null;
  }
  return {
    clientMessageId,
    text,
    files: readFiles(item['files']),
    goesOn: typeof item['goesOn'] === 'string' ? item['goesOn'] : null,
    writtenAt,
    refusal: typeof refusal === 'string' ? refusal : null,
  };
}
