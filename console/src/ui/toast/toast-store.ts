/** A slip of paper at the foot of the page that says what just happened. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'failed';
  readonly undo?: () => unknown;
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
    this.#set([...this.#toasts, { ...toast, id }].slice(-slipsMax));
    return id;
  }

  remove(id: number): void {
    this.#set(this.#toasts.filter((toast) => toast.id !== id));
  }

  #set(toasts: readonly Toast[]): void {
    this.#toasts = toasts;
    for (const watch of this.#watchers) watch();
  }
}
