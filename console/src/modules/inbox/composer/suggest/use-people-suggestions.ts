import { useSession } from '#lib/session/session-context.ts';
import { matchScore } from '#ui/command/match.ts';
import { useColleagues } from '../../data.ts';
import type { Suggestion } from './suggestion.ts';

/** Colleagues to be called by `@` and a part of their name. */
export function usePeopleSuggestions(): (typed: string) => Suggestion[] {
  const { member } = useSession();
  const colleagues = useColleagues();
  return (typed) =>
    colleagues
      .filter((one) => one.memberId !== member.memberId && matchScore(typed, one.name) > 0)
      .slice(0, 20)
      .map(({ memberId, name }) => ({
        id: memberId,
        label: name,
        hint: '',
        text: `@${name} `,
        person: name,
        canned: null,
      }));
}
