import type { Conversation } from '@zhiyin/domain/inbox';
import { type KeyboardEvent, useState } from 'react';
import { useSession } from '#lib/session/session-context.ts';
import { matchScore } from '#ui/command/match.ts';
import { cannedMatching, useCannedReplies } from '../../canned/data.ts';
import { useFillCanned } from '../../canned/use-fill-canned.ts';
import { useColleagues } from '../../data.ts';
import type { SendKind } from '../../outbox/outgoing.ts';
import { type Trigger, triggerAt } from './trigger.ts';

/** Something that can be put where the sign stands. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What comes into the text. */
  readonly text: string;
  /** A person's name, to show who it is. */
  readonly person: string | null;
}

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
  const canned = useCannedSuggestions(conversation);
  const people = usePeopleSuggestions();
  const trigger = caret === null ? null : triggerAt(text, caret);
  const isAsked = trigger !== null && trigger.from !== dismissed;
  const list = !isAsked
    ? []
    : trigger.sign === '/'
      ? canned(trigger.typed)
      : kind === 'note'
        ? people(trigger.typed)
        : [];
  const current = list[Math.min(at, list.length - 1)];
  const pick = (suggestion: Suggestion | undefined) => {
    if (!trigger || !suggestion) return;
    onPick(trigger, suggestion);
    setAt(0);
  };
  /** True when the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (list.length === 0 || event.altKey || event.metaKey || event.ctrlKey) return false;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setAt((Math.min(at, list.length - 1) + move + list.length) % list.length);
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
  return { list, current, pick, point: (one: Suggestion) => setAt(list.indexOf(one)), onKeyDown, reset };
}

function useCannedSuggestions(conversation: Conversation) {
  const replies = useCannedReplies();
  const fill = useFillCanned(conversation);
  return (typed: string): Suggestion[] =>
    cannedMatching(replies, typed).map((reply) => {
      const text = fill(reply);
      return { id: reply.cannedReplyId, label: `/${reply.shortcut}`, hint: reply.title, text, person: null };
    });
}

function usePeopleSuggestions() {
  const { member } = useSession();
  const colleagues = useColleagues();
  return (typed: string): Suggestion[] =>
    colleagues
      .filter((one) => one.memberId !== member.memberId && matchScore(typed, one.name) > 0)
      .slice(0, 20)
      .map(({ memberId, name }) => ({
        id: memberId,
        label: name,
        hint: '',
        text: `@${name} `,
        person: name,
      }));
}
