import { themeWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from './themes.module.css';

interface Props {
  readonly count: number;
  readonly negative: number;
  readonly positive: number;
  /** The count that fills the whole width. */
  readonly most: number;
}

/** How much was said and how it felt: displeased, neutral, pleased, told by place and pattern as well as by colour. */
export function FeltBar({ count, negative, positive, most }: Props) {
  const t = useSay();
  const share = (part: number) => ({ width: `${(part / Math.max(1, most)) * 100}%` });
  const said = `${t(words.negative)} ${negative}, ${t(words.neutral)} ${count - negative - positive}, ${t(words.positive)} ${positive}`;
  return (
    <span className={styles['felt']} role="img" aria-label={said} title={said}>
      <i className={styles['negative']} style={share(negative)} />
      <i className={styles['neutral']} style={share(count - negative - positive)} />
      <i className={styles['positive']} style={share(positive)} />
    </span>
  );
}
