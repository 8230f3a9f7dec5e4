import { portalPageWords as portalWords, channelsWords as words } from '@zhiyin/domain/channels';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { copyText } from '#lib/copy-text.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../channels.module.css';
import { useMakePortalLink, usePortal } from './data.ts';

/** Makes a link that lets this customer into the portal, and puts it on the clipboard. */
export function PortalLinkSection({ customerId }: { customerId: string }) {
  const t = useSay();
  const toast = useToast();
  const portal = usePortal();
  const make = useMakePortalLink();
  const [shown, setShown] = useState('');
  if (!portal.data?.isOn) return <p className={styles['hint']}>{t(portalWords.portalOffHint)}</p>;

  const makeAndCopy = () =>
    make.mutate(
      { params: { customerId } },
      {
        onSuccess: async ({ url }) => {
          const { pathname, hash } = new URL(url);
          const link = `${location.origin}${pathname}${hash}`;
          const isCopied = await copyText(link);
          setShown(isCopied ? '' : link);
          if (isCopied) toast.say(t(portalWords.portalLinkMade));
        },
        onError: toast.refuse,
      },
    );
  return (
    <div className={styles['snippet']}>
      <p className={styles['hint']}>{t(portalWords.portalLinkHint)}</p>
      <div className={styles['verbs']}>
        <Button icon={<Icon name="copy" />} loading={make.isPending} onClick={makeAndCopy}>
          {t(portalWords.portalLinkMake)}
        </Button>
      </div>
      {shown !== '' && (
        <>
          <p role="status">{t(portalWords.portalLinkShown)}</p>
          <Input
            readOnly
            value={shown}
            aria-label={t(words.copy)}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
    </div>
  );
}
