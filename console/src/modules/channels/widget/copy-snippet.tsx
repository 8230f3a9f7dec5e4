import { type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { isInnerHost } from '#lib/is-inner-host.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { CopyCode } from '#ui/show/copy-code.tsx';
import styles from '../channels.module.css';
import { snippetOf } from './snippet.ts';

/** The line that puts the chat on a page, ready to be copied, and a page that has it already. */
export function CopySnippet({ widget }: { widget: Widget }) {
  const t = useSay();
  return (
    <section className={styles['snippet']}>
      <h2 className={styles['heading']}>{t(words.putOnPage)}</h2>
      <p className={styles['hint']}>{t(words.snippet)}</p>
      <CopyCode
        code={snippetOf(location.origin, widget.siteKey)}
        label={t(words.putOnPage)}
        verb={t(words.copy)}
      >
        <Button
          type="text"
          href={t(words.demoShopPath)}
          target="_blank"
          rel="noopener"
          icon={<Icon name="store" />}
        >
          {t(words.openDemoShop)}
        </Button>
      </CopyCode>
      {isInnerHost(location.hostname) && (
        <p role="note" className={styles['inner']}>
          {t(words.snippetInner, { host: location.host })}
        </p>
      )}
    </section>
  );
}
