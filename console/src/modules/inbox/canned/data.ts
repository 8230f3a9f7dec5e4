import { useQuery } from '@tanstack/react-query';
import { type CannedReply, inboxReply, listCannedReplies } from '@zhiyin/domain/inbox';
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

function cannedScore({ shortcut, title, textZh, textEn }: CannedReply, typed: string): number {
  const inText = matchScore(typed, `${textZh} ${textEn}`) > 1 ? 1 : 0;
  return Math.max(matchScore(typed, shortcut) * 3, matchScore(typed, title) * 2, inText);
}
