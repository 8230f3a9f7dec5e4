/** A slip of paper at the foot of the page that says what just happened. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'failed';
  readonly undo?: () => unknown;
  /** What it tells of; a later slip about the same takes its place. */
  readonly about?: string | undefined;
}

const slipsMax = 3;

/** The slips that lie there now; the oldest gives way to the fourth. */
export class ToastStore {
  #toasts: readonly Toast[] = [];
  #nextId = 1;
  readonly #watchers = new Set<() => void>();

  list = (): readonly Toast[] => this.#toasts;

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  add(toast: Omit<Toast, 'id'>): number {
    const id = this.#nextId++;
    const kept = toast.about === undefined ? this.#toasts : this.#without(toast.about);
    this.#set([...kept, { ...toast, id }].slice(-slipsMax));
    return id;
  }

  remove(id: number): void {
    this.#set(this.#toasts.filter((toast) => toast.id !== id));
  }

  /** Takes away what was said about this: it is no longer so, and its way back leads nowhere. */
  removeAbout(about: string): void {
    this.#set(this.#without(about));
  }

  #without(about: string): readonly Toast[] {
    return this.#toasts.filter((toast) => toast.about !== about);
  }

  #set(toasts: readonly Toast[]): void {
    this.#toasts = toasts;
    for (const watch of this.#watchers) watch();
  }
}
