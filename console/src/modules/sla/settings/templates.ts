import type { Priority } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';
import {
  type PolicyTerms,
  type SlaMetric,
  type SlaSubject,
  semanticsAtFirst,
  type Target,
  slaPageWords as words,
} from '@zhiyin/domain/sla';

/** A service level to begin with. */
export interface Template {
  readonly key: string;
  readonly name: Word;
  readonly hint: Word;
  readonly subjectKind: SlaSubject;
  readonly terms: PolicyTerms;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

function target(
  metric: SlaMetric,
  normal: number,
  change: Partial<Record<Priority, number | null>> = {},
): Target {
  return { metric, seconds: { low: normal, normal, high: normal, urgent: normal, ...change } };
}

const base: PolicyTerms = {
  filter: { all: [] },
  calendarId: null,
  usesTeamHours: false,
  targets: [],
  pausesIn: ['with-customer', 'asleep'],
  warnings: [75],
  semantics: semanticsAtFirst,
};

/** The last ones are empty. */
export const templates: readonly Template[] = [
  {
    key: 'chat',
    name: words.templateChat,
    hint: words.templateChatHint,
    subjectKind: 'conversation',
    terms: { ...base, targets: [target('chat-response', minute)], warnings: [50, 80] },
  },
  {
    key: 'shop',
    name: words.templateShop,
    hint: words.templateShopHint,
    subjectKind: 'conversation',
    terms: {
      ...base,
      targets: [
        target('first-response', 5 * minute, { urgent: 2 * minute }),
        target('next-response', 10 * minute, { urgent: 5 * minute }),
        target('resolution', day, { urgent: 8 * hour }),
      ],
    },
  },
  {
    key: 'office',
    name: words.templateOffice,
    hint: words.templateOfficeHint,
    subjectKind: 'conversation',
    terms: {
      ...base,
      targets: [
        target('first-response', 4 * hour, { low: 8 * hour, urgent: hour }),
        target('resolution', 3 * day, { urgent: day }),
      ],
      semantics: { ...semanticsAtFirst, pausesApplyTo: 'all' },
    },
  },
  {
    key: 'urgent',
    name: words.templateUrgent,
    hint: words.templateUrgentHint,
    subjectKind: 'conversation',
    terms: {
      ...base,
      filter: { all: [{ field: 'priority', operator: 'is-any-of', value: ['high', 'urgent'] }] },
      targets: [
        target('first-response', 5 * minute, { low: null, normal: null, urgent: minute }),
        target('queued', 2 * minute, { low: null, normal: null }),
      ],
      warnings: [50, 80],
    },
  },
  {
    key: 'tickets',
    name: words.templateTickets,
    hint: words.templateTicketsHint,
    subjectKind: 'ticket',
    terms: {
      ...base,
      targets: [
        target('first-response', 4 * hour, { high: 2 * hour, urgent: hour }),
        target('next-response', 8 * hour, { urgent: 2 * hour }),
        target('resolution', 2 * day, { low: 5 * day, urgent: day }),
      ],
      pausesIn: ['asleep'],
    },
  },
  {
    key: 'empty',
    name: words.templateEmpty,
    hint: words.templateEmptyHint,
    subjectKind: 'conversation',
    terms: base,
  },
  {
    key: 'empty-tickets',
    name: words.templateEmptyTickets,
    hint: words.templateEmptyTicketsHint,
    subjectKind: 'ticket',
    terms: { ...base, pausesIn: ['asleep'] },
  },
];

/** The template of a key; the empty one for any other. */
export function templateOf(key: string): Template {
  const empty: Template = {
    key: 'empty',
    name: words.templateEmpty,
    hint: words.templateEmptyHint,
    subjectKind: 'conversation',
    terms: base,
  };
  return templates.find((one) => one.key === key) ?? empty;
}
