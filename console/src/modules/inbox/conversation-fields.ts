import { useQuery } from '@tanstack/react-query';
import { conversationFields } from '@zhiyin/domain/inbox';
import type { Choice, FieldSet } from '@zhiyin/domain/kit';
import { listReasons } from '@zhiyin/domain/reasons';
import { useMemo } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useMemberNames, useTeamNames } from '#modules/people';
import { useStageStates } from './stages/states.ts';
import { useTags } from './tags/data.ts';

/** What conditions may name of a conversation, with the shop's own people, teams, tags and reasons to choose from. */
export function useConversationFields(): FieldSet {
  const [members, teams, tags] = [useMemberNames(), useTeamNames(), useTags()];
  const stages = useStageStates();
  const reasons = useQuery(endpointQuery(listReasons, {})).data?.items;
  return useMemo(() => {
    const choices: Readonly<Record<string, readonly Choice[]>> = {
      assignee: named(members),
      team: named(teams),
      tags: tags.map(({ tagId, name }) => ({ key: tagId, label: same(name) })),
      stage: stages.map(({ key, label }) => ({ key, label })),
      reason: (reasons ?? []).map(({ key, words }) => ({ key, label: words })),
    };
    const withChoices = Object.entries(conversationFields).map(([key, field]) => {
      const known = choices[key];
      return [key, known === undefined || known.length === 0 ? field : { ...field, choices: known }];
    });
    return Object.fromEntries(withChoices);
  }, [members, teams, tags, stages, reasons]);
}

function named(names: ReadonlyMap<string, string>): Choice[] {
  return [...names].map(([key, name]) => ({ key, label: same(name) }));
}

/** What people named themselves is the same in every language. */
function same(name: string): Choice['label'] {
  return { zh: name, en: name };
}
