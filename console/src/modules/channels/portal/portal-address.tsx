import { type Portal, portalPageWords as portalWords, channelsWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { CopyCode } from '#ui/show/copy-code.tsx';
import styles from '../channels.module.css';

/** The portal's address, ready to be copied. */
export function PortalAddress({ portal }: { portal: Portal }) {
  const t = useSay();
  // As this browser reaches the server, which the server itself may not know.
  const address = new URL(new URL(portal.url).pathname, location.origin).href;
  return (
    <section aria-label={t(portalWords.portalAddress)} className={styles['snippet']}>
      <h2 className={styles['heading']}>{t(portalWords.portalAddress)}</h2>
      <p className={styles['hint']}>{t(portalWords.portalAddressHint)}</p>
      <CopyCode code={address} label={t(portalWords.portalAddress)} verb={t(words.copy)}>
        {portal.isOn && (
          <Button type="text" href={address} target="_blank" rel="noopener" icon={<Icon name="person" />}>
            {t(portalWords.portalOpenIt)}
          </Button>
        )}
      </CopyCode>
    </section>
  );
}
