import { peoplePageWords as words } from '@zhiyin/domain/people';
import { Button, Input } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import styles from '../people.module.css';

/** The link of an invitation that no mail server could send, shown this once. */
export function LinkToHandOn({ link, onDone }: { link: string; onDone: () => void }) {
  const t = useSay();
  const copy = useCopy();
  return (
    <div className={styles['handing']}>
      <p>{t(words.linkSay)}</p>
      <div className={styles['link']}>
        <Input readOnly value={link} aria-label={t(words.link)} onFocus={(event) => event.target.select()} />
        <Button type="primary" data-first icon={<Icon name="copy" />} onClick={() => copy(link)}>
          {t(words.copy)}
        </Button>
      </div>
      <div>
        <Button onClick={onDone}>{t(words.done)}</Button>
      </div>
    </div>
  );
}
