import { useQueryClient } from '@tanstack/react-query';
import {
  type CannedTone,
  type Conversation,
  cannedTones,
  inTone,
  questionKindWords,
  tonesOf,
} from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { cannedMatching, questionsMatching, useCannedReplies, useQuestions } from '../../canned/data.ts';
import { useFillCanned } from '../../canned/use-fill-canned.ts';
import type { HeldThread } from '../../thread/held-thread.ts';
import { threadKey } from '../../thread/use-thread.ts';
import type { Suggestion } from './suggestion.ts';

const none: readonly never[] = [];

/** What `/` offers: canned replies in a tone, then questions; `/?` offers questions alone. */
export function useCannedSuggestions(
  conversation: Conversation,
  tone: CannedTone | 'plain',
  isAsked: boolean,
): (typed: string) => Suggestion[] {
  const t = useSay();
  const cache = useQueryClient();
  const replies = useCannedReplies();
  const sets = useQuestions();
  const texts = replies.flatMap((reply) => [reply, ...cannedTones.map((one) => inTone(reply, one))]);
  const questions = sets.flatMap((set) => set.questions);
  const fill = useFillCanned(conversation, isAsked ? [...texts, ...questions] : none);
  const isSaid = (text: string): boolean => {
    const held = cache.getQueryData<HeldThread>(threadKey(conversation.conversationId));
    return (
      held?.messages.some((one) => one.authorKind === 'member' && one.text.trim() === text.trim()) ?? false
    );
  };
  const ofReplies = (typed: string): Suggestion[] =>
    cannedMatching(replies, typed).map((reply) => {
      const tones = tonesOf(reply);
      const used = tones.includes(tone) ? tone : 'plain';
      const text = fill(inTone(reply, used));
      const { cannedReplyId, shortcut, title: hint } = reply;
      const canned = { cannedReplyId, tone: used, tones, isSaid: isSaid(text) };
      return { id: cannedReplyId, label: `/${shortcut}`, hint, text, person: null, canned };
    });
  const ofQuestions = (typed: string): Suggestion[] =>
    questionsMatching(sets, typed, (kind) => t(questionKindWords[kind])).map(({ id, kind, texts: both }) => ({
      ...{ id, label: '/?', hint: t(questionKindWords[kind]), text: fill(both), person: null, canned: null },
    }));
  return (typed) =>
    /^[?？]/.test(typed) ? ofQuestions(typed) : [...ofReplies(typed), ...ofQuestions(typed)];
}
