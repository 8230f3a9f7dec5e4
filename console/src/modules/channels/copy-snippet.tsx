import { type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './channels.module.css';
import { snippetOf } from './snippet.ts';

/** The line that puts the chat on a page, ready to be copied, and a page that has it already. */
export function CopySnippet({ widget }: { widget: Widget }) {
  const t = useSay();
  const toast = useToast();
  const snippet = snippetOf(location.origin, widget.siteKey);
  // Without https the browser offers no clipboard, and it may refuse it anyway.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(snippet) ?? Promise.reject()).then(
      () => toast.say(t(words.copied)),
      () => toast.say(t(words.copyFailed)),
    );
  return (
    <section aria-label={t(words.putOnPage)} className={styles['snippet']}>
      <h2 className={styles['heading']}>{t(words.putOnPage)}</h2>
      <p className={styles['hint']}>{t(words.snippet)}</p>
      <pre className={styles['code']}>
        <code>{snippet}</code>
      </pre>
      <div className={styles['verbs']}>
        <Button icon={<Icon name="copy" />} onClick={copy}>
          {t(words.copy)}
        </Button>
        <Button type="text" href="/demo-shop" target="_blank" rel="noopener" icon={<Icon name="store" />}>
          {t(words.openDemoShop)}
        </Button>
      </div>
    </section>
  );
}
