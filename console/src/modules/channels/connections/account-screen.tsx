import { Link } from '@tanstack/react-router';
import {
  type ChannelAccount,
  type ChannelKind,
  channelsManage,
  accountPageWords as words,
} from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { isInnerHost } from '#lib/is-inner-host.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Page } from '#ui/page/page.tsx';
import { CopyCode } from '../widget/copy-code.tsx';
import { AccountActs } from './account-acts.tsx';
import { AccountEditor } from './account-editor.tsx';
import { AccountHealth } from './account-health.tsx';
import styles from './connections.module.css';
import { ConsentPart } from './consent/consent-part.tsx';
import { FailedArrivals } from './failed-arrivals.tsx';

interface Props {
  /** Null while it is being connected. */
  readonly account: ChannelAccount | null;
  readonly kind: ChannelKind;
  readonly onConnected: (accountId: string) => void;
}

/** One connected channel, or one that is being connected: how it stands, what to do at the vendor, what it asks. */
export function AccountScreen({ account, kind, onConnected }: Props) {
  const t = useSay();
  const mayManage = useMay()(channelsManage);
  return (
    <Page
      title={account?.name ?? t(kind.name)}
      description={t(kind.about)}
      width="text"
      actions={mayManage && account && <AccountActs account={account} />}
    >
      <Link to="/settings/connections" className={styles['back'] ?? ''}>
        <Icon name="chevron-left" size={14} />
        {t(words.backToAll)}
      </Link>
      {account && <AccountHealth account={account} kind={kind} />}
      {account && account.consent !== 'none' && <ConsentPart account={account} mayManage={mayManage} />}
      {mayManage && account && account.failedIn > 0 && <FailedArrivals accountId={account.accountId} />}
      <section aria-labelledby="vendor-steps" className={styles['part']}>
        <h2 id="vendor-steps" className={styles['heading']}>
          {t(words.steps)}
        </h2>
        <ol className={styles['steps']}>
          {kind.steps.map((step) => (
            <li key={step.en}>{t(step)}</li>
          ))}
        </ol>
      </section>
      {account && kind.callback !== 'none' && <CallbackAddress account={account} kind={kind} />}
      {mayManage && <AccountEditor account={account} kind={kind} onConnected={onConnected} />}
    </Page>
  );
}

function CallbackAddress({ account, kind }: { account: ChannelAccount; kind: ChannelKind }) {
  const t = useSay();
  // As this browser reaches the server, which the server itself may not know.
  const address = new URL(new URL(account.callbackUrl).pathname, location.origin).href;
  const isPasted = kind.callback === 'pasted';
  return (
    <section aria-labelledby="callback-address" className={styles['part']}>
      <h2 id="callback-address" className={styles['heading']}>
        {t(words.callbackAddress)}
      </h2>
      <p className={styles['faint']}>{t(isPasted ? words.callbackPasted : words.callbackTold)}</p>
      {isPasted && isInnerHost(location.hostname) && (
        <p role="note" className={styles['inner']}>
          {t(words.callbackInner)}
        </p>
      )}
      {isPasted && <CopyCode code={address} label={t(words.callbackAddress)} />}
    </section>
  );
}
