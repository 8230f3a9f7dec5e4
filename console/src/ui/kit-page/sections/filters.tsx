import { kitWords } from '@zhiyin/domain/console';
import type { FieldSet, Filter } from '@zhiyin/domain/kit';
import { useState } from 'react';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { Section } from '../section.tsx';

const fields: FieldSet = {
  state: {
    type: 'choice',
    label: kitWords.state,
    choices: [
      { key: 'open', label: kitWords.stateOpen },
      { key: 'waiting', label: kitWords.stateWaiting },
      { key: 'solved', label: kitWords.stateSolved },
    ],
  },
  text: { type: 'text', label: kitWords.messageText },
  amount: { type: 'money', label: kitWords.amount, currency: 'CNY' },
  priority: { type: 'number', label: kitWords.priority },
  tags: {
    type: 'choices',
    label: kitWords.tags,
    choices: [
      { key: 'vip', label: kitWords.tagVip },
      { key: 'gift', label: kitWords.tagGift },
    ],
  },
  'first-visit': { type: 'boolean', label: kitWords.isFirst },
  'received-at': { type: 'moment', label: kitWords.receivedAt },
  assignee: { type: 'reference', label: kitWords.assignee },
};

const start: Filter = {
  all: [
    { field: 'state', operator: 'is-any-of', value: ['open', 'waiting'] },
    { field: 'received-at', operator: 'within-last', value: 7200 },
    {
      any: [
        { field: 'tags', operator: 'has-any-of', value: ['vip'] },
        { field: 'amount', operator: 'at-least', value: 50_000 },
        { field: 'assignee', operator: 'is', value: '@me' },
      ],
    },
    { not: { field: 'text', operator: 'contains', value: 'ok' } },
  ],
};

export function Filters() {
  const [filter, setFilter] = useState(start);
  return (
    <Section title={kitWords.filters} sentence={kitWords.filtersSay}>
      <FilterBuilder fields={fields} value={filter} onChange={setFilter} />
    </Section>
  );
}
