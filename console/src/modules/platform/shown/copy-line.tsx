import { Input } from 'antd';
import { CopyButton } from './copy-button.tsx';
import styles from './shown.module.css';

/** One line to be taken elsewhere: a secret, a link. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  return (
    <div className={styles['copyLine']}>
      <Input readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <CopyButton text={text} />
    </div>
  );
}
