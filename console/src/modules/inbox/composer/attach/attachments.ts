import type { Message } from '@zhiyin/domain/inbox';

type StoredFile = Message['files'][number];

/** A file that is being attached to what is written. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** `refused` is never sent: it is too large or empty. `failed` can be tried again. */
  readonly state: 'uploading' | 'ready' | 'failed' | 'refused';
  /** 0 to 1. */
  readonly progress: number;
  /** Why not, in the writer's language. */
  readonly problem: string | null;
  readonly stored: StoredFile | null;
}

export interface AttachmentSeams {
  readonly makeId: () => string;
  /** Throws when it was not kept, with a message for the writer. */
  readonly upload: (
    file: File,
    id: string,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ) => Promise<StoredFile>;
  /** Why a file is not even sent, in the writer's language; null when it may be. */
  readonly refuse: (file: File) => string | null;
}

/** The files of one draft, uploaded while it is being written. */
export class Attachments {
  readonly #seams: AttachmentSeams;
  #list: readonly Attachment[] = [];
  readonly #files = new Map<string, { readonly file: File; abort: AbortController }>();
  readonly #watchers = new Set<() => void>();

  constructor(seams: AttachmentSeams) {
    this.#seams = seams;
  }

  list = (): readonly Attachment[] => this.#list;

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  add(files: readonly File[]): void {
    for (const file of files) this.#begin(file);
  }

  /** Takes files that are stored already, as when something unsent is put back to edit. */
  addStored(files: readonly StoredFile[]): void {
    const ready = files.map((stored) => {
      const { fileId: id, name, sizeBytes } = stored;
      return { id, name, sizeBytes, state: 'ready', progress: 1, problem: null, stored } as const;
    });
    this.#set([...ready, ...this.#list]);
  }

  retry(id: string): void {
    const kept = this.#files.get(id);
    if (kept) void this.#send(id, kept.file);
  }

  /** Takes a file off; what is on its way is called off. */
  remove(id: string): void {
    this.#files.get(id)?.abort.abort();
    this.#files.delete(id);
    this.#set(this.#list.filter((one) => one.id !== id));
  }

  /** Puts another file in the place of one, as when a picture was marked. */
  swap(id: string, file: File): void {
    this.remove(id);
    this.add([file]);
  }

  /** Hands out what is ready and begins afresh; what was refused goes with it. */
  take(): StoredFile[] {
    const ready = this.#list.flatMap((one) => one.stored ?? []);
    this.#files.clear();
    this.#set([]);
    return ready;
  }

  #begin(file: File): void {
    const id = this.#seams.makeId();
    const problem = this.#seams.refuse(file);
    const { name, size: sizeBytes } = file;
    const state = problem === null ? 'uploading' : 'refused';
    this.#set([...this.#list, { id, name, sizeBytes, state, progress: 0, problem, stored: null }]);
    if (problem === null) void this.#send(id, file);
  }

  async #send(id: string, file: File): Promise<void> {
    const abort = new AbortController();
    this.#files.set(id, { file, abort });
    this.#change(id, { state: 'uploading', progress: 0, problem: null });
    try {
      const onProgress = (progress: number) => this.#change(id, { progress });
      const stored = await this.#seams.upload(file, id, abort.signal, onProgress);
      this.#change(id, { state: 'ready', progress: 1, stored });
      this.#files.delete(id);
    } catch (error) {
      // What was called off is no longer in the list.
      this.#change(id, { state: 'failed', problem: error instanceof Error ? error.message : '' });
    }
  }

  #change(id: string, change: Partial<Attachment>): void {
    this.#set(this.#list.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  #set(list: readonly Attachment[]): void {
    this.#list = list;
    for (const watch of this.#watchers) watch();
  }
}
