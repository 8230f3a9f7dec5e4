import {
  type Card,
  type CardBucket,
  type CardKind,
  cardBuckets,
  cardKinds,
  cardKindWords,
  cardNeeds,
  newCard,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { Input, InputNumber, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { useFieldChoices } from '../../dashboards/look/use-field-choices.ts';
import styles from '../cards.module.css';
import { canShow } from './can-show.ts';
import type { FieldsProps } from './fields-props.ts';
import { fieldsToFilter } from './fields-to-filter.ts';
import { GroupFields } from './group-fields.tsx';
import { Labelled } from './labelled.tsx';
import { MetricsField } from './metrics-field.tsx';

interface Props extends FieldsProps {
  /** Where it stands on a dashboard: its title and width matter, too. */
  readonly hasPlace?: boolean;
}

const bucketWords = {
  auto: words.bucketAuto,
  hour: words.bucketHour,
  day: words.bucketDay,
  week: words.bucketWeek,
  month: words.bucketMonth,
} as const;

/** What a card asks and how it shows it, by clicking. */
export function CardFields({ card, entries, naming, onChange, hasPlace = false }: Props) {
  const t = useSay();
  const change = (next: Partial<Card>) => onChange({ ...card, ...next });
  const { metricsMax, cut } = cardNeeds[card.kind];
  const isByTime = cut === 'time' || (cut === 'either' && card.groupBy === null);
  const shared = { card, entries, naming, onChange };
  return (
    <div className={styles['fields']}>
      <KindField card={card} entries={entries} onChange={onChange} />
      {card.kind === 'text' && <TextField card={card} onChange={onChange} />}
      {metricsMax > 0 && <MetricsField {...shared} />}
      {(cut === 'group' || cut === 'either' || card.kind === 'heat') && <GroupFields {...shared} />}
      {isByTime && (
        <Labelled label={t(words.bucket)}>
          {(ties) => (
            <Select<CardBucket>
              {...ties}
              value={card.bucket}
              options={cardBuckets.map((bucket) => ({ value: bucket, label: t(bucketWords[bucket]) }))}
              onChange={(bucket) => change({ bucket })}
            />
          )}
        </Labelled>
      )}
      {metricsMax > 0 && card.metrics.length > 0 && <RowsFields {...shared} />}
      {hasPlace && <PlaceFields card={card} onChange={onChange} />}
    </div>
  );
}

type OneProps = Pick<FieldsProps, 'card' | 'onChange'>;

/** A width that nobody chose is the one that the kind begins with. */
function widthFor(kind: CardKind, { cardId, kind: before, width }: Card): number {
  return width === newCard(cardId, before).width ? newCard(cardId, kind).width : width;
}

/** As many metrics as the kind takes, and only such as it can show. */
function metricsFor(kind: CardKind, { metrics }: Card, entries: FieldsProps['entries']): string[] {
  const fitting = metrics.filter((key) => canShow(kind, entries.get(key)));
  return fitting.slice(0, cardNeeds[kind].metricsMax || 6);
}

function KindField({ card, entries, onChange }: Pick<FieldsProps, 'card' | 'entries' | 'onChange'>) {
  const t = useSay();
  const { hint } = cardKindWords[card.kind];
  return (
    <Labelled label={t(words.kind)} hint={t(hint)}>
      {(ties) => (
        <Select<CardKind>
          {...ties}
          data-first
          value={card.kind}
          options={cardKinds.map((kind) => ({ value: kind, label: t(cardKindWords[kind].name) }))}
          onChange={(kind) =>
            onChange({
              ...card,
              kind,
              width: widthFor(kind, card),
              metrics: metricsFor(kind, card, entries),
            })
          }
        />
      )}
    </Labelled>
  );
}

function TextField({ card, onChange }: OneProps) {
  const t = useSay();
  return (
    <Labelled label={t(words.text)}>
      {(ties) => (
        <Input.TextArea
          {...ties}
          rows={5}
          maxLength={2000}
          value={card.text}
          onChange={({ target }) => onChange({ ...card, text: target.value })}
        />
      )}
    </Labelled>
  );
}

/** Which rows count, by the fields of the first metric; where two groups are compared, which are in each. */
function RowsFields({ card, entries, onChange }: FieldsProps) {
  const t = useSay();
  const choices = useFieldChoices(entries);
  const fields = fieldsToFilter(entries.get(card.metrics[0] ?? ''), choices);
  const isCompared = card.kind === 'compare';
  return (
    <>
      <fieldset>
        <legend>{t(isCompared ? words.onlyGroupA : words.onlyRows)}</legend>
        <FilterBuilder
          fields={fields}
          value={card.filter}
          onChange={(filter) => onChange({ ...card, filter })}
        />
      </fieldset>
      {isCompared && (
        <fieldset>
          <legend>{t(words.onlyGroupB)}</legend>
          <FilterBuilder
            fields={fields}
            value={card.against}
            onChange={(against) => onChange({ ...card, against })}
          />
        </fieldset>
      )}
    </>
  );
}

function PlaceFields({ card, onChange }: OneProps) {
  const t = useSay();
  const widths = [words.quarter, words.half, words.threeQuarters, words.whole];
  return (
    <>
      {card.kind !== 'text' && (
        <Labelled label={t(words.title)} hint={t(words.titleHint)} isOptional>
          {(ties) => (
            <Input
              {...ties}
              maxLength={80}
              value={card.title ?? ''}
              onChange={({ target }) =>
                onChange({ ...card, title: target.value === '' ? null : target.value })
              }
            />
          )}
        </Labelled>
      )}
      <Labelled label={t(words.width)}>
        {(ties) => (
          <Select<number>
            {...ties}
            value={card.width}
            options={widths.map((word, index) => ({ value: index + 1, label: t(word) }))}
            onChange={(width) => onChange({ ...card, width })}
          />
        )}
      </Labelled>
      {cardNeeds[card.kind].cut !== 'none' && card.groupBy !== null && (
        <Labelled label={t(words.top)}>
          {(ties) => (
            <InputNumber<number>
              {...ties}
              min={3}
              max={50}
              precision={0}
              value={card.top}
              onChange={(top) => onChange({ ...card, top: top ?? 10 })}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
