import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import {
  answerFieldsOf,
  type Choice,
  type FieldSet,
  type FormDefinition,
  parseForm,
} from '@zhiyin/domain/kit';
import { getForm } from '@zhiyin/domain/platform';
import { ticketFields } from '@zhiyin/domain/tickets';
import { useMemo } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useTags } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { useTypes } from './data.ts';

/** What the forms of the shop's types ask, as conditions on tickets name it; empty until they are read. */
export function useTicketAnswerFields(): FieldSet {
  const types = useTypes().data?.items ?? [];
  const formIds = [...new Set(types.flatMap(({ formId }) => formId ?? []))];
  return useQueries({
    queries: formIds.map((formId) => endpointQuery(getForm, { params: { formId }, query: {} })),
    combine: fieldsOf,
  });
}

function fieldsOf(forms: readonly UseQueryResult<FormDefinition>[]): FieldSet {
  const parsed = forms.flatMap(({ data }) => (data ? [parseForm(data)] : []));
  return Object.assign({}, ...parsed.map((one) => (one.ok ? answerFieldsOf(one.form) : {})));
}

/** The fields of tickets with the choices of this shop, for building conditions. */
export function useTicketFields(): FieldSet {
  const [members, teams] = [useMemberNames(), useTeamNames()];
  const tags = useTags();
  const types = useTypes().data?.items;
  const answers = useTicketAnswerFields();
  return useMemo(() => {
    const choices: Readonly<Record<string, readonly Choice[]>> = {
      type: (types ?? []).map(({ typeId, name }) => ({ key: typeId, label: name })),
      assignee: named(members),
      team: named(teams),
      tags: tags.map(({ tagId, name }) => ({ key: tagId, label: { zh: name, en: name } })),
    };
    const own = Object.entries(ticketFields).map(([key, field]) => {
      const known = choices[key];
      return [key, known === undefined || known.length === 0 ? field : { ...field, choices: known }];
    });
    return { ...Object.fromEntries(own), ...answers };
  }, [answers, members, tags, teams, types]);
}

/** What people named themselves is the same in every language. */
function named(names: ReadonlyMap<string, string>): Choice[] {
  return [...names].map(([key, name]) => ({ key, label: { zh: name, en: name } }));
}
