import { Link } from '@tanstack/react-router';
import {
  type FindingAbout,
  findingOutcomeWords,
  findingStateWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { NotedThing } from '#modules/platform';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useFindingsAbout } from '../data.ts';
import styles from '../improvement.module.css';

/** On the page of a thing: findings that rest on it, and those that it was changed for. */
export function FindingNotes({ kind, id }: NotedThing) {
  const t = useSay();
  const items = useFindingsAbout(kind, id).data?.items ?? [];
  const changed = items.filter(({ isStandard }) => isStandard);
  const shown = items.filter(({ isStandard }) => !isStandard);
  return (
    <>
      <Notes title={t(words.changedBecause)} items={changed} />
      <Notes title={t(words.findingsAbout)} items={shown} />
    </>
  );
}

function Notes({ title, items }: { title: string; items: readonly FindingAbout[] }) {
  const t = useSay();
  if (items.length === 0) return null;
  return (
    <section className={styles['notes']} aria-label={title}>
      <span className={styles['faint']}>{title}</span>
      <ul>
        {items.map(({ findingId, title: name, state, outcome, version }) => (
          <li key={findingId}>
            <Link to="/improvement/$findingId" params={{ findingId }}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <StatusTag tone={outcome === 'proved' ? 'jade' : state === 'closed' ? 'ash' : 'azure'}>
              {t(outcome ? findingOutcomeWords[outcome] : findingStateWords[state])}
            </StatusTag>
            {version !== null && (
              <span className={styles['faint']}> {t(words.madeVersion, { version })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
