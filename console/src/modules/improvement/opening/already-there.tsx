import { Link } from '@tanstack/react-router';
import {
  type AddEvidence,
  findingStateWords,
  likenessWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useDeferredValue } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSimilar } from '../data.ts';
import styles from '../improvement.module.css';

interface Props {
  readonly title: string;
  readonly reasonKey: string | null;
  readonly metric: string | null;
  readonly evidence: readonly AddEvidence[];
}

/** Findings that may be about the same, while one is written down. */
export function AlreadyThere({ title, reasonKey, metric, evidence }: Props) {
  const t = useSay();
  const settled = useDeferredValue(title.trim().slice(0, 160));
  const ref = evidence[0]?.ref ?? null;
  const similar = useSimilar({
    title: settled,
    ...(reasonKey !== null && { reasonKey }),
    ...(metric !== null && { metric }),
    ...(ref !== null && { evidence: ref }),
  });
  const items = similar.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={styles['alike']} aria-label={t(words.alreadyThere)}>
      <h3>{t(words.alreadyThere)}</h3>
      <ul>
        {items.map(({ findingId, title: name, state, because }) => (
          <li key={findingId}>
            <Link to="/improvement/$findingId" params={{ findingId }}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span className={styles['faint']}>
              {t(findingStateWords[state])} · {because.map((why) => t(likenessWords[why])).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
