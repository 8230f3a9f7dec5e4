import type { Text } from '@zhiyin/domain/kit';
import type { IconName } from '#ui/icon/paths.ts';
import type { Keys } from '#ui/keys/key-stroke.ts';

/** Something that can be done from anywhere, by name. */
export interface Command {
  /** Stable, `module.verb`. */
  readonly id: string;
  readonly words: Text;
  readonly icon: IconName;
  /** Under which heading it stands; usually the wing. */
  readonly group: Text;
  /** Shown beside it; `useShortcut` is what makes it work. */
  readonly keys?: Keys;
  readonly run: () => unknown;
}

/** One thing that was found: a customer, a conversation, an article. */
export interface Finding {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon: IconName;
  readonly run: () => unknown;
}

/** Something that can be searched by typing its name. */
export interface FindingSource {
  readonly id: string;
  readonly group: Text;
  /** At most a handful, best first. */
  readonly find: (typed: string, signal: AbortSignal) => Promise<readonly Finding[]>;
}

/** What the palette offers now. */
export class CommandStore {
  #commands: readonly Command[] = [];
  #sources: readonly FindingSource[] = [];
  readonly #watchers = new Set<() => void>();

  commands = (): readonly Command[] => this.#commands;
  sources = (): readonly FindingSource[] => this.#sources;

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  add(commands: readonly Command[]): () => void {
    this.#setCommands([...this.#commands, ...commands]);
    return () => this.#setCommands(this.#commands.filter((one) => !commands.includes(one)));
  }

  addSource(source: FindingSource): () => void {
    this.#sources = [...this.#sources, source];
    return () => {
      this.#sources = this.#sources.filter((one) => one !== source);
    };
  }

  #setCommands(commands: readonly Command[]): void {
    this.#commands = commands;
    for (const watch of this.#watchers) watch();
  }
}
