import { sparkPath } from '@zhiyin/domain/insights';
import styles from './cards.module.css';

const [width, height] = [120, 28];

/** The way of a figure through its period, without axes: only its shape. */
export function Spark({ values }: { readonly values: readonly (number | null)[] }) {
  const path = sparkPath(values, width, height);
  if (path === null) return null;
  return (
    <svg
      className={styles['spark']}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
