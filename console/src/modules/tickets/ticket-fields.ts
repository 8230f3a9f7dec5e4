import type { Choice, FieldSet } from '@zhiyin/domain/kit';
import { ticketFields } from '@zhiyin/domain/tickets';
import { useMemo } from 'react';
import { useMemberNames, useTeamNames } from '#modules/people';
import { useTypes } from './data.ts';

/** The fields of tickets with the choices of this shop, for building conditions. */
export function useTicketFields(): FieldSet {
  const [members, teams] = [useMemberNames(), useTeamNames()];
  const types = useTypes().data?.items;
  return useMemo(() => {
    const choices: Readonly<Record<string, readonly Choice[]>> = {
      type: (types ?? []).map(({ typeId, name }) => ({ key: typeId, label: name })),
      assignee: named(members),
      team: named(teams),
    };
    return Object.fromEntries(
      Object.entries(ticketFields).map(([key, field]) => {
        const known = choices[key];
        return [key, known === undefined || known.length === 0 ? field : { ...field, choices: known }];
      }),
    );
  }, [members, teams, types]);
}

/** What people named themselves is the same in every language. */
function named(names: ReadonlyMap<string, string>): Choice[] {
  return [...names].map(([key, name]) => ({ key, label: { zh: name, en: name } }));
}
