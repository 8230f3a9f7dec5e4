import type { FoundPromise, NewPromise } from '@zhiyin/domain/inbox';

/** A promise that stands in what is written, and what its writer made of it. */
export interface Offer {
  readonly key: string;
  readonly promise: NewPromise['promise'];
  /** The words it is made in. */
  readonly said: string;
  /** By when; null while nobody said. */
  readonly dueAt: string | null;
  readonly isConfirmed: boolean;
  /** The reply it went out with, unconfirmed; null while it is being written. */
  readonly clientMessageId: string | null;
}

interface Choice {
  readonly is: 'confirmed' | 'dismissed';
  readonly dueAt: string | null;
}

/** What the offers of one conversation came to: kept outside of what is drawn, as what is written is. */
export class Offers {
  #choices: ReadonlyMap<string, Choice> = new Map();
  #sent: readonly Offer[] = [];
  readonly #watchers = new Set<() => void>();
  #state = { choices: this.#choices, sent: this.#sent };

  state = () => this.#state;

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  choose(key: string, is: Choice['is'], dueAt: string | null): void {
    this.#set(new Map(this.#choices).set(key, { is, dueAt }), this.#sent);
  }

  /** As if nothing had been chosen. */
  forget(key: string): void {
    const rest = new Map(this.#choices);
    rest.delete(key);
    this.#set(rest, this.#sent);
  }

  /** What goes along with a reply; what nobody decided on is offered once more when it is sent. */
  take(offers: readonly Offer[], clientMessageId: string): NewPromise[] {
    const undecided = offers.filter(({ isConfirmed }) => !isConfirmed);
    this.#set(
      new Map(),
      undecided.map((offer) => ({ ...offer, clientMessageId })),
    );
    return offers.flatMap(({ promise, said, dueAt, isConfirmed }) =>
      isConfirmed && dueAt !== null ? [{ promise, said, dueAt }] : [],
    );
  }

  /** Of what was sent one has been decided on. */
  settle(key: string): void {
    this.#set(
      this.#choices,
      this.#sent.filter((one) => one.key !== key),
    );
  }

  #set(choices: ReadonlyMap<string, Choice>, sent: readonly Offer[]): void {
    this.#choices = choices;
    this.#sent = sent;
    this.#state = { choices, sent };
    for (const watch of this.#watchers) watch();
  }
}

const saidMax = 200;

/** What was found in a text with what was chosen; what was dismissed is left out. */
export function offersIn(
  text: string,
  found: readonly FoundPromise[],
  choices: ReadonlyMap<string, { readonly is: string; readonly dueAt: string | null }>,
): Offer[] {
  return found.flatMap(({ kind, dueAt, from, to }) => {
    const said = [...text.slice(from, to)].slice(0, saidMax / 2).join('');
    const key = `${kind} ${said}`;
    const choice = choices.get(key);
    if (choice?.is === 'dismissed') return [];
    const isConfirmed = choice?.is === 'confirmed';
    const by = choice?.dueAt ?? dueAt?.toISOString() ?? null;
    return [{ key, promise: kind, said, dueAt: by, isConfirmed, clientMessageId: null }];
  });
}
