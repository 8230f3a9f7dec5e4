import {
  type ChannelAccount,
  type ChannelKind,
  channelsManage,
  channelsWords,
  accountPageWords as words,
} from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Page } from '#ui/page/page.tsx';
import { SetUpAddress } from '#ui/set-up/set-up-address.tsx';
import { SetUpPart, SetUpSteps } from '#ui/set-up/set-up-part.tsx';
import { AccountActs } from './account-acts.tsx';
import { AccountEditor } from './account-editor.tsx';
import { AccountHealth } from './account-health.tsx';
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
      <BackLink to="/settings/connections" label={t(words.backToAll)} />
      {account && <AccountHealth account={account} kind={kind} />}
      {account && account.consent !== 'none' && <ConsentPart account={account} mayManage={mayManage} />}
      {mayManage && account && account.failedIn > 0 && <FailedArrivals accountId={account.accountId} />}
      <SetUpPart id="vendor-steps" title={t(words.steps)}>
        <SetUpSteps steps={kind.steps.map((step) => t(step))} />
      </SetUpPart>
      {account && kind.callback !== 'none' && <CallbackAddress account={account} kind={kind} />}
      {mayManage && <AccountEditor account={account} kind={kind} onConnected={onConnected} />}
    </Page>
  );
}

function CallbackAddress({ account, kind }: { account: ChannelAccount; kind: ChannelKind }) {
  const t = useSay();
  const isPasted = kind.callback === 'pasted';
  const label = t(words.callbackAddress);
  return (
    <SetUpPart
      id="callback-address"
      title={label}
      hint={t(isPasted ? words.callbackPasted : words.callbackTold)}
    >
      {isPasted && (
        <SetUpAddress
          url={account.callbackUrl}
          label={label}
          innerWarning={t(words.callbackInner)}
          verb={t(channelsWords.copy)}
        />
      )}
    </SetUpPart>
  );
}
