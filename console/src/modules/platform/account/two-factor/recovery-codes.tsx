import { accountWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { CopyButton } from '../../shown/copy-button.tsx';
import { downloadText } from '../../shown/download-text.ts';
import styles from '../account.module.css';

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useSay();
  const text = codes.join('\n');
  return (
    <div className={styles['setUp']}>
      <p>{t(words.codesSay)}</p>
      <ul aria-label={t(words.recoveryCodes)} className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles['line']}>
        <CopyButton text={text} />
        <Button
          icon={<Icon name="download" />}
          onClick={() => downloadText('zhiyin-recovery-codes.txt', `${text}\n`)}
        >
          {t(words.download)}
        </Button>
        <Button type="primary" onClick={onDone}>
          {t(words.kept)}
        </Button>
      </div>
    </div>
  );
}
