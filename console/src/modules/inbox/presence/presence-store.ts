import { type atConversation, presenceSeconds } from '@zhiyin/domain/inbox';
import type { SignalOf } from '@zhiyin/domain/kit';

type Signal = SignalOf<typeof atConversation>;

/** Somebody who is at a conversation now. */
export interface Somebody {
  /** `customer`, or a member's id. */
  readonly who: string;
  readonly isTyping: boolean;
  readonly isLooking: boolean;
  readonly isAnswering: boolean;
}

interface Heard extends Somebody {
  readonly conversationId: string;
  readonly untilMs: number;
}

const nobody: readonly Somebody[] = [];

/** Who is at which conversation, as far as was heard. What is not said again is forgotten. */
export class PresenceStore {
  #heard = new Map<string, Heard>();
  #shown = new Map<string, readonly Somebody[]>();
  #typing: ReadonlySet<string> = new Set();
  readonly #watchers = new Set<() => void>();

  watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
    };
  };

  /** Takes what was heard. `nowMs` from any steady clock. */
  hear({ conversationId, who, isTyping, isLooking, isAnswering }: Signal, nowMs: number): void {
    const key = `${conversationId} ${who}`;
    const before = this.#heard.get(key);
    const untilMs = nowMs + presenceSeconds * 1000;
    const heard = { conversationId, who, isTyping, isLooking, isAnswering, untilMs };
    if (isTyping || isLooking || isAnswering) this.#heard.set(key, heard);
    else this.#heard.delete(key);
    // What is only said again changes nothing that is shown.
    if (!before || signs(before) !== signs(heard)) this.#show();
  }

  /** A message came from them: they are no longer typing it. */
  stopTyping(conversationId: string, who: string): void {
    const key = `${conversationId} ${who}`;
    const heard = this.#heard.get(key);
    if (!heard?.isTyping) return;
    this.#heard.set(key, { ...heard, isTyping: false, isAnswering: false });
    this.#show();
  }

  /** Forgets what was not said again in time. */
  forget(nowMs: number): void {
    const kept = [...this.#heard].filter(([, heard]) => heard.untilMs > nowMs);
    if (kept.length === this.#heard.size) return;
    this.#heard = new Map(kept);
    this.#show();
  }

  /** Who is at a conversation; the same list while nothing changes. */
  at(conversationId: string): readonly Somebody[] {
    return this.#shown.get(conversationId) ?? nobody;
  }

  /** The conversations whose customer types now. */
  typing = (): ReadonlySet<string> => this.#typing;

  #show(): void {
    this.#shown = Map.groupBy(this.#heard.values(), (heard) => heard.conversationId);
    const typing = [...this.#heard.values()].filter((heard) => heard.who === 'customer' && heard.isTyping);
    this.#typing = new Set(typing.map((heard) => heard.conversationId));
    for (const watch of this.#watchers) watch();
  }
}

function signs({ isTyping, isLooking, isAnswering }: Somebody): string {
  return [isTyping, isLooking, isAnswering].join();
}
