import { askedMetrics, type Card, cardNeeds, dashboardWords as words } from '@zhiyin/domain/insights';
import { timeGroups } from '@zhiyin/domain/kit';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { Entries } from '../use-naming.ts';
import type { FieldsProps } from './fields-props.ts';
import { Labelled } from './labelled.tsx';

/** Stands for no group in a list of groups, where null is no value. */
const noGroup = '';

/** What figures are grouped by, and what each group is cut by again. */
export function GroupFields({ card, entries, naming, onChange }: FieldsProps) {
  const t = useSay();
  const groups = groupsFor(card, entries).map((group) => ({ value: group, label: naming.fieldTitle(group) }));
  const { cut } = cardNeeds[card.kind];
  const isFree = cut !== 'group';
  const none = { value: noGroup, label: t(card.kind === 'heat' ? words.byHoursOfWeek : words.byTime) };
  const hasSecond = card.groupBy !== null && card.kind !== 'pareto';
  const choose = (chosen: string) => {
    const groupBy = chosen === noGroup ? null : chosen;
    onChange({ ...card, groupBy, thenBy: groupBy === null || groupBy === card.thenBy ? null : card.thenBy });
  };
  return (
    <>
      <Labelled label={t(words.groupBy)}>
        {(ties) => (
          <Select<string>
            {...ties}
            showSearch={{ optionFilterProp: 'label' }}
            {...((isFree || card.groupBy !== null) && { value: card.groupBy ?? noGroup })}
            options={isFree ? [none, ...groups] : groups}
            onChange={choose}
          />
        )}
      </Labelled>
      {hasSecond && (
        <Labelled label={t(words.thenBy)} isOptional>
          {(ties) => (
            <Select<string>
              {...ties}
              showSearch={{ optionFilterProp: 'label' }}
              value={card.thenBy ?? noGroup}
              options={[
                { value: noGroup, label: t(words.noSecond) },
                ...groups.filter(({ value }) => value !== card.groupBy),
              ]}
              onChange={(chosen) => onChange({ ...card, thenBy: chosen === noGroup ? null : chosen })}
            />
          )}
        </Labelled>
      )}
    </>
  );
}

/** What every metric of the card can be grouped by, and the hours and weekdays where all have them. */
function groupsFor(card: Card, entries: Entries): string[] {
  const known = askedMetrics(card).map((key) => new Set(entries.get(key)?.dimensions));
  const [first, ...rest] = known;
  const common = [...(first ?? [])].filter((group) => rest.every((one) => one.has(group)));
  const hasHours = askedMetrics(card).every((key) => entries.get(key)?.hasHours !== false);
  return hasHours ? [...common, ...timeGroups] : common;
}
