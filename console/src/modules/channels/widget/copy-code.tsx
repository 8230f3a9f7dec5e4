import { channelsWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import styles from '../channels.module.css';

interface Props {
  readonly code: string;
  /** What it is, for those who hear it. */
  readonly label: string;
}

/** Something to be copied as it stands. */
export function CopyCode({ code, label }: Props) {
  const t = useSay();
  const copy = useCopy();
  return (
    <div className={styles['copyable']}>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section aria-label={label} tabIndex={0} className={styles['scrolled']}>
        <pre className={styles['code']}>
          <code>{code}</code>
        </pre>
      </section>
      <Button icon={<Icon name="copy" />} onClick={() => copy(code)}>
        {t(words.copy)}
      </Button>
    </div>
  );
}
