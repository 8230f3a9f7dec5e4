import { type Change, feedWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { CardNaming } from '../cards/use-naming.ts';
import styles from './feed.module.css';
import { useInsightText } from './use-insight-text.ts';

interface Props {
  readonly changes: readonly Change[];
  readonly naming: CardNaming;
}

/** What else changed in the same rows, so that one cause is told once. */
export function Alongside({ changes, naming }: Props) {
  const t = useSay();
  if (changes.length === 0) return null;
  return (
    <div>
      <h3>{t(words.alongside)}</h3>
      <ul className={styles['alongside']}>
        {changes.map((change) => (
          <Line key={change.insightId} change={change} naming={naming} />
        ))}
      </ul>
      <p className={styles['faint']}>{t(words.alongsideHint)}</p>
    </div>
  );
}

function Line({ change, naming }: { change: Change; naming: CardNaming }) {
  const { title, sentence, side } = useInsightText(change, naming);
  return (
    <li>
      <strong>{title}</strong>
      <StatusTag tone={side.tone}>{side.said}</StatusTag>
      <span className={styles['faint']}>{sentence}</span>
    </li>
  );
}
