import { useQuery } from '@tanstack/react-query';
import {
  type CannedReply,
  inboxReply,
  listCannedReplies,
  listQuestions,
  type QuestionSet,
} from '@zhiyin/domain/inbox';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useMay } from '#lib/session/session-context.ts';
import { matchScore } from '#ui/command/match.ts';

const none: readonly CannedReply[] = [];

/** The shop's canned replies and one's own; none until they are known. */
export function useCannedReplies(): readonly CannedReply[] {
  const mayReply = useMay()(inboxReply);
  const query = useQuery({
    ...endpointQuery(listCannedReplies, {}),
    staleTime: 5 * 60_000,
    enabled: mayReply,
  });
  return query.data?.items ?? none;
}

const noSets: readonly QuestionSet[] = [];

/** The questions kept ready, kind by kind; none until they are known. */
export function useQuestions(): readonly QuestionSet[] {
  const mayReply = useMay()(inboxReply);
  const query = useQuery({ ...endpointQuery(listQuestions, {}), staleTime: 5 * 60_000, enabled: mayReply });
  return query.data?.items ?? noSets;
}

const shownMax = 50;

/** Those that answer what was typed: by shortcut best, by title, at last by text; among equals the most used. */
export function cannedMatching(replies: readonly CannedReply[], typed: string): CannedReply[] {
  return replies
    .map((reply) => ({ reply, score: cannedScore(reply, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.reply.useCount - a.reply.useCount)
    .slice(0, shownMax)
    .map(({ reply }) => reply);
}

/**
 * The questions that answer what was typed behind the slash: all of them for a question mark alone, those of a kind or
 * with these words for more. Without the mark they follow what replies there are.
 */
export function questionsMatching(
  sets: readonly QuestionSet[],
  typed: string,
  kindNames: (kind: QuestionSet['kind']) => string,
) {
  const wanted = typed.replace(/^[?？]/, '');
  return sets.flatMap(({ kind, questions }) =>
    questions
      .filter(
        ({ textZh, textEn }) =>
          wanted === '' || matchScore(wanted, `${kindNames(kind)} ${textZh} ${textEn}`) > 0,
      )
      .map((texts, at) => ({ id: `${kind} ${at}`, kind, texts })),
  );
}

function cannedScore({ shortcut, title, textZh, textEn }: CannedReply, typed: string): number {
  const inText = matchScore(typed, `${textZh} ${textEn}`) > 1 ? 1 : 0;
  return Math.max(matchScore(typed, shortcut) * 3, matchScore(typed, title) * 2, inText);
}
