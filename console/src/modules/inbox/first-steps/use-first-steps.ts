import { useQuery } from '@tanstack/react-query';
import { listWidgets } from '@zhiyin/domain/channels';
import { listCannedReplies, firstStepsWords as words } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';
import { listInvitations, listMembers } from '@zhiyin/domain/people';
import { getTwoFactor } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useHasAny } from '../data.ts';

/** One of the first steps, and whether it was taken. */
export interface FirstStep {
  readonly id: string;
  readonly title: Word;
  readonly hint: Word;
  /** Where it is done; none for what is done right here. */
  readonly to: { readonly path: string; readonly verb: Word } | null;
  readonly isDone: boolean;
  /** A shop may work without it for good, and is not told of it again and again. */
  readonly isOptional: boolean;
}

/** The first steps as they stand now; null until all of it is known. */
export function useFirstSteps(): readonly FirstStep[] | null {
  const hasAny = useHasAny(true);
  const widgets = useQuery(endpointQuery(listWidgets, {})).data?.items;
  const canned = useQuery(endpointQuery(listCannedReplies, {})).data?.items;
  const members = useQuery(endpointQuery(listMembers, { query: { limit: 2 } })).data?.items;
  const invited = useQuery(endpointQuery(listInvitations, { query: { limit: 1 } })).data?.items;
  const guard = useQuery(endpointQuery(getTwoFactor, {})).data;
  if (hasAny === null || !widgets || !canned || !members || !invited || !guard) return null;
  return [
    { id: 'chat', title: words.chat, hint: words.chatHint, to: null, isDone: hasAny, isOptional: false },
    step(
      'hours',
      '/settings/channels',
      words.toHours,
      widgets.some(({ calendarId }) => calendarId !== null),
    ),
    step('canned', '/settings/canned-replies', words.toCanned, canned.length > 0),
    step('colleague', '/people/members', words.toMembers, members.length > 1 || invited.length > 0),
    step('guard', '/account', words.toAccount, guard.isOn),
  ];
}

const optional: ReadonlySet<string> = new Set(['hours', 'guard']);

type ElseWhere = 'hours' | 'canned' | 'colleague' | 'guard';

function step(id: ElseWhere, path: string, verb: Word, isDone: boolean): FirstStep {
  return {
    id,
    title: words[id],
    hint: words[`${id}Hint`],
    to: { path, verb },
    isDone,
    isOptional: optional.has(id),
  };
}
