import type { CannedTone, Conversation } from '@zhiyin/domain/inbox';
import { type KeyboardEvent, useState } from 'react';
import type { SendKind } from '../../outbox/outgoing.ts';
import type { Suggestion } from './suggestion.ts';
import { type Trigger, triggerAt } from './trigger.ts';
import { useCannedSuggestions } from './use-canned-suggestions.ts';
import { usePeopleSuggestions } from './use-people-suggestions.ts';

interface Input {
  readonly conversation: Conversation;
  readonly kind: SendKind;
  readonly text: string;
  /** Where the caret stands in the text; null while the field has no focus. */
  readonly caret: number | null;
  readonly onPick: (trigger: Trigger, suggestion: Suggestion) => void;
}

/** What `/` and `@` offer at the caret, and the keys by which it is picked. */
export function useSuggestions({ conversation, kind, text, caret, onPick }: Input) {
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [tone, setTone] = useState<CannedTone | 'plain'>('plain');
  const people = usePeopleSuggestions();
  const trigger = caret === null ? null : triggerAt(text, caret);
  const canned = useCannedSuggestions(conversation, tone, trigger?.sign === '/');
  const isAsked = trigger !== null && trigger.from !== dismissed;
  const list = isAsked ? offered(trigger, kind, { canned, people }) : [];
  const current = list[Math.min(at, list.length - 1)];
  const pick = (suggestion: Suggestion | undefined) => {
    if (!trigger || !suggestion) return;
    onPick(trigger, suggestion);
    setAt(0);
  };
  const changeTone = () => setTone(toneAfter(current));
  /** True when the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (list.length === 0 || event.metaKey || event.ctrlKey) return false;
    // With Alt held, a Mac types another sign: the key itself counts.
    const isTone = event.altKey && event.code === 'KeyT' && hasTones(current);
    if (event.altKey && !isTone) return false;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (isTone) changeTone();
    else if (move) setAt((Math.min(at, list.length - 1) + move + list.length) % list.length);
    else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') pick(current);
    else if (event.key === 'Escape') setDismissed(trigger?.from ?? null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const reset = () => {
    setAt(0);
    if (trigger === null) setDismissed(null);
  };
  return {
    list,
    current,
    pick,
    point: (one: Suggestion) => setAt(list.indexOf(one)),
    changeTone,
    onKeyDown,
    reset,
  };
}

type Offer = (typed: string) => Suggestion[];

/** Colleagues are called in notes only: a customer is not told of them. */
function offered(
  { sign, typed }: Trigger,
  kind: SendKind,
  { canned, people }: { canned: Offer; people: Offer },
): Suggestion[] {
  if (sign === '/') return canned(typed);
  return kind === 'note' ? people(typed) : [];
}

function hasTones(suggestion: Suggestion | undefined): boolean {
  return (suggestion?.canned?.tones.length ?? 0) > 1;
}

function toneAfter(suggestion: Suggestion | undefined): CannedTone | 'plain' {
  const { tones = [], tone = 'plain' } = suggestion?.canned ?? {};
  return tones[(tones.indexOf(tone) + 1) % tones.length] ?? 'plain';
}
