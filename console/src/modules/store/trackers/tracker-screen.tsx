import {
  connectionPageWords,
  type ParcelTracker,
  type TrackerKind,
  trackerNames,
  trackerPageWords as words,
} from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { isInnerHost } from '#lib/is-inner-host.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Page } from '#ui/page/page.tsx';
import { SetUpAddress } from '#ui/set-up/set-up-address.tsx';
import { SetUpHealth, SetUpTrouble } from '#ui/set-up/set-up-health.tsx';
import { SetUpPart } from '#ui/set-up/set-up-part.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { SwitchTracker } from './switch-tracker.tsx';
import { TrackerForm } from './tracker-form.tsx';
import { TrackerLight } from './tracker-light.tsx';

interface Props {
  /** Null while it is being connected. */
  readonly tracker: ParcelTracker | null;
  readonly kind: TrackerKind;
  readonly onConnected: (trackerId: string) => void;
}

/** One parcel tracker, or one that is being connected: how it stands, and what it knows the shop by. */
export function TrackerScreen({ tracker, kind, onConnected }: Props) {
  const t = useSay();
  const name = t(trackerNames[kind]);
  return (
    <Page
      title={tracker?.name ?? t(words.connectTracker, { name })}
      description={t(words.trackersHint)}
      width="text"
      actions={tracker && <SwitchTracker tracker={tracker} />}
    >
      <BackLink to="/orders/import" label={t(connectionPageWords.backToImport)} />
      {tracker && <Health tracker={tracker} />}
      {tracker && <PushAddress tracker={tracker} />}
      <TrackerForm tracker={tracker} kind={kind} onConnected={onConnected} />
    </Page>
  );
}

const problems = {
  signature: words.problemSignature,
  unreadable: words.problemUnreadable,
  credentials: words.problemCredentials,
  balance: words.problemBalance,
  busy: words.problemBusy,
  unreachable: words.problemUnreachable,
} as const;

function Health({ tracker }: { tracker: ParcelTracker }) {
  const t = useSay();
  const { problem, problemDetail, lastAt, followedCount, archivedAt } = tracker;
  const isOff = archivedAt !== null;
  return (
    <SetUpHealth
      light={<TrackerLight tracker={tracker} />}
      sentence={
        <>
          {isOff && <p>{t(words.trackerOffHint)}</p>}
          {problem !== null && !isOff && (
            <SetUpTrouble detail={problemDetail}>{t(problems[problem])}</SetUpTrouble>
          )}
        </>
      }
      facts={
        <>
          <dt>{t(words.trackerLast)}</dt>
          <dd>{lastAt === null ? t(words.trackerNever) : <TimeAgo moment={lastAt} />}</dd>
          <dt>{t(words.trackerFollowed)}</dt>
          <dd>{t(words.trackerFollowedSaid, { count: followedCount })}</dd>
        </>
      }
    />
  );
}

function PushAddress({ tracker: { kind, pushUrl } }: { tracker: ParcelTracker }) {
  const t = useSay();
  const label = t(words.pushAddress);
  // Told with each parcel, as the server knows itself.
  if (kind === 'kuaidi100')
    return (
      <SetUpPart id="push-address" title={label} hint={t(words.pushAddressKuaidi100)}>
        {isInnerHost(new URL(pushUrl).hostname) && <SetUpTrouble>{t(words.pushNowhere)}</SetUpTrouble>}
      </SetUpPart>
    );
  return (
    <SetUpPart id="push-address" title={label} hint={t(words.pushAddressCainiao)}>
      <SetUpAddress
        url={pushUrl}
        label={label}
        innerWarning={t(words.pushInner)}
        verb={t(words.copyPushAddress)}
      />
    </SetUpPart>
  );
}
