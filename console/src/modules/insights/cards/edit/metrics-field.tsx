import { type Card, cardNeeds, dashboardWords as words } from '@zhiyin/domain/insights';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { Entries } from '../use-naming.ts';
import { canShow } from './can-show.ts';
import type { FieldsProps } from './fields-props.ts';
import { Labelled } from './labelled.tsx';

/** What is measured: one metric, or several in the order they are chosen. */
export function MetricsField({ card, entries, onChange }: FieldsProps) {
  const t = useSay();
  const { metricsMax } = cardNeeds[card.kind];
  const isOne = metricsMax === 1;
  const fitting = [...entries.values()].filter((entry) => canShow(card.kind, entry));
  const options = fitting.map(({ key, name, formula }) => ({
    value: key,
    label: t(name),
    title: t(formula),
  }));
  const [first] = card.metrics;
  const formula = first === undefined ? undefined : entries.get(first)?.formula;
  const choose = (metrics: string[]) => onChange(withMetrics(card, metrics, entries));
  const shared = { options, placeholder: t(words.metricPick) };
  return (
    <Labelled label={t(isOne ? words.metric : words.metrics)} {...(formula && { hint: t(formula) })}>
      {(ties) =>
        isOne ? (
          <Select<string>
            {...ties}
            {...shared}
            showSearch={{ optionFilterProp: 'label' }}
            {...(first !== undefined && { value: first })}
            onChange={(metric) => choose([metric])}
          />
        ) : (
          <Select<string[]>
            {...ties}
            {...shared}
            mode="multiple"
            maxCount={metricsMax}
            optionFilterProp="label"
            value={card.metrics}
            onChange={choose}
          />
        )
      }
    </Labelled>
  );
}

/** A card with other metrics; a group that one of them does not know would leave it empty, and goes. */
function withMetrics(card: Card, metrics: string[], entries: Entries): Card {
  const known = (group: string | null) =>
    group !== null &&
    (group.startsWith('@') || metrics.every((key) => entries.get(key)?.dimensions.includes(group)));
  const groupBy = known(card.groupBy) ? card.groupBy : null;
  const thenBy = groupBy !== null && known(card.thenBy) ? card.thenBy : null;
  return { ...card, metrics, groupBy, thenBy };
}
