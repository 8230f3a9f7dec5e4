import styles from './spinner.module.css';

/**
 * What a button shows while its work is under way. antd's own leaves by a motion that may never end, and would then
 * still be read out as part of the button's name; this one comes and goes at once and says nothing.
 */
export function Spinner() {
  return (
    <svg
      aria-hidden="true"
      className={styles['spinner']}
      width={14}
      height={14}
      viewBox="0 0 20 20"
      fill="none"
    >
      <path d="M10 2.5a7.5 7.5 0 1 1-7.5 7.5" stroke="currentColor" strokeWidth={2} />
    </svg>
  );
}
