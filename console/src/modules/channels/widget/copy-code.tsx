import { channelsWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../channels.module.css';

interface Props {
  readonly code: string;
  /** What it is, for those who hear it. */
  readonly label: string;
}

/** Something to be copied as it stands. */
export function CopyCode({ code, label }: Props) {
  const t = useSay();
  const toast = useToast();
  // Without https the browser offers no clipboard, and it may refuse it anyway.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(code) ?? Promise.reject()).then(
      () => toast.say(t(words.copied)),
      () => toast.say(t(words.copyFailed)),
    );
  return (
    <div className={styles['copyable']}>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section aria-label={label} tabIndex={0} className={styles['scrolled']}>
        <pre className={styles['code']}>
          <code>{code}</code>
        </pre>
      </section>
      <Button icon={<Icon name="copy" />} onClick={copy}>
        {t(words.copy)}
      </Button>
    </div>
  );
}
