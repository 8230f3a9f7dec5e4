import {
  addressProofWords,
  isReachable,
  type Way,
  wayStandingWords,
  wayPageWords as words,
} from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { channelSaid } from './channel-said.ts';
import styles from './ways.module.css';

interface Props {
  readonly way: Way;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One way to the customer: by what, to where, and whether it takes anything now. */
export function WayChoice({ way, isChosen, onChoose }: Props) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  const { channel, name, address, proof, standing, lastFromCustomerAt, isCurrent } = way;
  const isOff = isCurrent || !isReachable(standing);
  const said = [
    address,
    proof && t(addressProofWords[proof]),
    lastFromCustomerAt && t(words.wayLastWrote, { time: format.brief(lastFromCustomerAt, now) }),
    standing === 'open' && !isCurrent ? null : t(wayStandingWords[standing]),
  ].filter((one) => one);
  return (
    <label className={styles['way']} data-off={isOff}>
      <input
        type="radio"
        name="way"
        data-first={isChosen ? '' : undefined}
        checked={isChosen}
        disabled={isOff}
        onChange={onChoose}
      />
      <span className={styles['what']}>
        <span className={styles['name']}>
          {channelSaid(t, channel)}
          {name && name !== channelSaid(t, channel) && <bdi className={styles['account']}>{name}</bdi>}
          {isCurrent && <StatusTag tone="azure">{t(words.wayCurrent)}</StatusTag>}
          {way.wasBefore && !isCurrent && <StatusTag tone="ash">{t(words.wayBefore)}</StatusTag>}
          {way.isPreferred && <StatusTag tone="jade">{t(words.wayPreferred)}</StatusTag>}
        </span>
        {said.length > 0 && <span className={styles['said']}>{said.join(' · ')}</span>}
      </span>
    </label>
  );
}
