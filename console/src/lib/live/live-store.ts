import type { LiveFact } from '@zhiyin/domain/platform';
import type { LineState } from './live-line.ts';

type OnFact = (fact: LiveFact) => void;
type OnSignal = (payload: unknown) => void;
type Say = (kind: string, payload: unknown) => void;

/**
 * Where the line leaves what it hears: screens subscribe to kinds of facts, the shell to the state of the line.
 * A plain store, so that a fact draws again only what asked for it.
 */
export class LiveStore {
  #state: LineState = 'connecting';
  readonly #watchers = new Set<() => void>();
  readonly #handlers = new Map<string, Set<OnFact>>();
  readonly #ears = new Map<string, Set<OnSignal>>();
  #say: Say | null = null;

  state = (): LineState => this.#state;

  setState = (state: LineState): void => {
    this.#state = state;
    for (const watch of this.#watchers) watch();
  };

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  /** Calls back for every fact of these kinds until the answer is called. */
  listen(kinds: readonly string[], onFact: OnFact): () => void {
    for (const kind of kinds) {
      const handlers = this.#handlers.get(kind) ?? new Set();
      this.#handlers.set(kind, handlers.add(onFact));
    }
    return () => {
      for (const kind of kinds) this.#handlers.get(kind)?.delete(onFact);
    };
  }

  /** Calls back for every signal of a kind until the answer is called. */
  listenToSignals(kind: string, onSignal: OnSignal): () => void {
    const ears = this.#ears.get(kind) ?? new Set();
    this.#ears.set(kind, ears.add(onSignal));
    return () => void ears.delete(onSignal);
  }

  /** Where signals go out; `null` while there is no line. */
  setSay = (say: Say | null): void => {
    this.#say = say;
  };

  signal = (kind: string, payload: unknown): void => this.#say?.(kind, payload);

  deliverSignal = (kind: string, payload: unknown): void => {
    for (const onSignal of this.#ears.get(kind) ?? []) onSignal(payload);
  };

  deliver = (facts: readonly LiveFact[]): void => {
    for (const fact of facts) {
      for (const onFact of this.#handlers.get(fact.kind) ?? []) onFact(fact);
    }
  };
}
