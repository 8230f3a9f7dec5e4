import { useQuery } from '@tanstack/react-query';
import { listWidgets } from '@zhiyin/domain/channels';
import { listCannedReplies, listConversations } from '@zhiyin/domain/inbox';
import { listInvitations, listMembers } from '@zhiyin/domain/people';
import { getTwoFactor } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { type FirstSteps, firstSteps } from './steps.ts';

interface Listed {
  readonly data?: { readonly items: readonly unknown[] } | undefined;
}

const count = ({ data }: Listed): number | undefined => data?.items.length;

/** The first steps as they stand now; `failed` when what they go by cannot be read. */
export function useFirstSteps(): FirstSteps | 'failed' {
  const answered = useQuery(endpointQuery(listConversations, { query: { answered: 'true', limit: 1 } }));
  const canned = useQuery(endpointQuery(listCannedReplies, {}));
  const widgets = useQuery(endpointQuery(listWidgets, {}));
  const members = useQuery(endpointQuery(listMembers, { query: { limit: 2 } }));
  const invited = useQuery(endpointQuery(listInvitations, { query: { limit: 1 } }));
  const guard = useQuery(endpointQuery(getTwoFactor, {}));
  const [people, coming] = [count(members), count(invited)];
  const steps = firstSteps({
    chat: isAny(count(answered)),
    hours: widgets.data?.items.some(({ calendarId }) => calendarId !== null),
    canned: isAny(count(canned)),
    colleague: people === undefined || coming === undefined ? undefined : people > 1 || coming > 0,
    guard: guard.data?.isOn,
  });
  const hasFailed = [answered, canned, widgets, members, invited, guard].some(({ isError }) => isError);
  return steps === 'unknown' && hasFailed ? 'failed' : steps;
}

function isAny(length: number | undefined): boolean | undefined {
  return length === undefined ? undefined : length > 0;
}
