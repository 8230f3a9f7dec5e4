import { type WatchedDraft, alertWords as words } from '@zhiyin/domain/insights';
import type { Word } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { Draft } from '#ui/form/use-draft.ts';
import type { Entries } from '../../cards/use-naming.ts';
import styles from '../alerts.module.css';
import type { TypedAlert } from './use-alert-draft.ts';

interface Usual {
  readonly name: Word;
  readonly watched: WatchedDraft;
}

const all = { filter: { all: [] } };

/** Alerts that most shops want first. */
const usualAlerts: readonly Usual[] = [
  {
    name: words.startSlow,
    watched: {
      ...{ ...all, metric: 'inbox.first-response-median', bucket: 'day', casesMin: 10 },
      terms: { kind: 'level', side: 'above', level: 180, inARow: 1 },
    },
  },
  {
    name: words.startUnhappy,
    watched: {
      ...{ ...all, metric: 'surveys.csat', bucket: 'day', casesMin: 10 },
      terms: { kind: 'signal', side: 'below', rules: ['beyond-three', 'one-side'] },
    },
  },
  {
    name: words.startMany,
    watched: {
      ...{ ...all, metric: 'inbox.conversations-opened', bucket: 'day', casesMin: 20 },
      terms: { kind: 'change', side: 'above', by: 0.5 },
    },
  },
  {
    name: words.startBacklog,
    watched: {
      ...{ ...all, metric: 'insights.backlog', bucket: 'hour', casesMin: 0 },
      terms: { kind: 'level', side: 'above', level: 20, inARow: 1 },
    },
  },
];

/** Fills an alert that is begun with a usual one; every part of it can be changed. */
export function UsualAlerts({ draft, entries }: { draft: Draft<TypedAlert>; entries: Entries }) {
  const t = useSay();
  const known = usualAlerts.filter(({ watched }) => entries.has(watched.metric));
  if (known.length === 0) return null;
  const fill = ({ name, watched }: Usual) => {
    draft.at('name').replace(t(name));
    draft.at('metric').replace(watched.metric);
    draft.at('filter').replace(watched.filter);
    draft.at('bucket').replace(watched.bucket);
    draft.at('terms').replace(watched.terms);
    draft.at('casesMin').replace(watched.casesMin);
  };
  return (
    <fieldset className={styles['rows']}>
      <legend>{t(words.start)}</legend>
      <div className={styles['under']}>
        {known.map((usual) => (
          <Button key={usual.watched.metric} size="small" onClick={() => fill(usual)}>
            {t(usual.name)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
