import {
  askedMetrics,
  type Card,
  cardTitle,
  viewWords,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { type ReactNode, useId, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { CardBody, type CardProps } from './card-body.tsx';
import styles from './cards.module.css';

interface Props extends CardProps {
  /** What can be done with the card while the dashboard is edited. */
  readonly acts?: ReactNode;
  /** Shows the table behind it and nothing else. */
  readonly isTable?: boolean;
}

/** One card: its name, what it shows, and the table behind it. */
export function CardFrame({ acts, isTable = false, ...props }: Props) {
  const { card, naming, asked } = props;
  const t = useSay();
  const { locale } = useLocale();
  const titleId = useId();
  const [isAsTable, setAsTable] = useState(isTable);
  const label = cardTitle(card, naming);
  const { unheeded } = asked.of(card);
  const fields = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    unheeded.map((field) => t(viewWords[field])),
  );
  return (
    <article className={styles['card']} data-kind={card.kind} aria-labelledby={titleId}>
      <header className={styles['head']} data-arranged={acts === undefined ? undefined : true}>
        <h2 id={titleId} className={styles['title']} title={formulaOf(props)}>
          {label}
        </h2>
        {unheeded.length > 0 && (
          <span className={styles['unheeded']} title={t(words.unheeded, { fields })}>
            <Icon name="info" size={13} />
            <span className="spoken">{t(words.unheeded, { fields })}</span>
          </span>
        )}
        {!isTable && hasTable(card) && (
          <IconButton
            icon={isAsTable ? 'chart' : 'menu'}
            label={t(isAsTable ? words.asChart : words.asTable)}
            className={styles['turn']}
            onClick={() => setAsTable(!isAsTable)}
          />
        )}
        {acts}
      </header>
      <CardBody {...props} label={label} isAsTable={isAsTable} />
    </article>
  );
}

/** Whether there is something else behind it than what it shows. */
export function hasTable({ kind }: Card): boolean {
  return kind !== 'text' && kind !== 'table' && kind !== 'compare';
}

function formulaOf({ card, entries, naming }: Props): string | undefined {
  const [metric] = askedMetrics(card);
  const entry = metric === undefined ? undefined : entries.get(metric);
  return entry && naming.t(entry.formula);
}
