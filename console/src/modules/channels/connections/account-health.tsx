import {
  type ChannelAccount,
  type ChannelKind,
  failureWords,
  accountPageWords as words,
} from '@zhiyin/domain/channels';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SetUpHealth, SetUpTrouble } from '#ui/set-up/set-up-health.tsx';
import { SetUpHint } from '#ui/set-up/set-up-part.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { HeldLine } from '../held/held-line.tsx';
import { AccountLight } from './account-light.tsx';
import { AccountLimits } from './account-limits.tsx';

interface Props {
  readonly account: ChannelAccount;
  readonly kind: ChannelKind;
}

/** How a connected channel stands, with the last error in plain words and in the vendor's. */
export function AccountHealth({ account, kind }: Props) {
  const t = useSay();
  const { state, failure, failureDetail, failedAt, knownAs, lastInAt, lastOutAt, waitingIn, failedIn } =
    account;
  const isOff = account.archivedAt !== null;
  const isTroubled = state === 'trouble' && failure !== null && !isOff;
  return (
    <SetUpHealth
      light={<AccountLight account={account} />}
      sentence={
        <>
          {isOff && <p>{t(words.offHint)}</p>}
          {isTroubled && <SetUpTrouble detail={failureDetail}>{t(failureWords[failure])}</SetUpTrouble>}
        </>
      }
      facts={
        <>
          {knownAs !== null && (
            <>
              <dt>{t(words.knownAs)}</dt>
              <dd>
                <bdi>{knownAs}</bdi>
              </dd>
            </>
          )}
          {isTroubled && failedAt !== null && <Moment label={t(words.troubleSince)} moment={failedAt} />}
          <Moment label={t(words.lastIn)} moment={lastInAt} />
          <Moment label={t(words.lastOut)} moment={lastOutAt} />
          <AccountLimits account={account} kind={kind} />
        </>
      }
    >
      {waitingIn > 0 && <SetUpHint>{t(words.waitingIn, { count: waitingIn })}</SetUpHint>}
      {account.heldIn > 0 && <HeldLine count={account.heldIn} />}
      {failedIn > 0 && <SetUpHint>{t(words.failedIn, { count: failedIn })}</SetUpHint>}
    </SetUpHealth>
  );
}

function Moment({ label, moment }: { label: string; moment: string | null }) {
  const t = useSay();
  return (
    <>
      <dt>{label}</dt>
      <dd>{moment === null ? t(words.neverYet) : <TimeAgo moment={moment} />}</dd>
    </>
  );
}
