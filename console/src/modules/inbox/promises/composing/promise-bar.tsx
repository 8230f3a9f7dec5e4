import { type Conversation, promiseKindWords, promiseWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { MomentField } from '../moment-field.tsx';
import type { Offer } from './offers.ts';
import styles from './promise-bar.module.css';
import { useDecide } from './use-decide.ts';
import { type useOffers, useOffersIn } from './use-offers.ts';

const confirmKeys = 'mod+j';
const dismissKeys = 'mod+shift+d';

interface Props {
  readonly conversation: Conversation;
  readonly offers: ReturnType<typeof useOffers>;
  readonly text: string;
  /** A note promises nobody anything. */
  readonly isReply: boolean;
}

/** What a reply promises, as it is written and once it is sent: one key notes it, another says that it is none. */
export function PromiseBar({ conversation, offers, text, isReply }: Props) {
  const t = useSay();
  const shown = useOffersIn(offers, text, isReply);
  const [timed, setTimed] = useState<string | null>(null);
  const decide = useDecide(conversation, offers.store);
  const first = shown.find(({ isConfirmed }) => !isConfirmed);
  const confirm = (offer: Offer) => {
    if (offer.dueAt === null) return setTimed(offer.key);
    setTimed(null);
    decide.confirm(offer, offer.dueAt);
  };
  const isOn = first !== undefined;
  useShortcut(confirmKeys, words.confirm, () => first && confirm(first), { isOn });
  useShortcut(dismissKeys, words.dismiss, () => first && decide.dismiss(first), { isOn });
  if (shown.length === 0) return null;
  return (
    <ul className={styles['bar']}>
      {shown.map((offer) => (
        <li key={`${offer.clientMessageId} ${offer.key}`} className={styles['offer']}>
          <Icon name={offer.isConfirmed ? 'check' : 'clock'} size={12} />
          <Said offer={offer} />
          {timed === offer.key ? (
            <MomentField
              value={offer.dueAt}
              label={t(words.setTime)}
              onLeave={() => setTimed(null)}
              onChange={(dueAt) => {
                setTimed(null);
                decide.confirm(offer, dueAt);
              }}
            />
          ) : (
            <Verbs
              offer={offer}
              isFirst={offer === first}
              onConfirm={() => confirm(offer)}
              onTime={() => setTimed(offer.key)}
              onDismiss={() => decide.dismiss(offer)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Said({ offer: { promise, dueAt, isConfirmed, clientMessageId } }: { offer: Offer }) {
  const t = useSay();
  const format = useFormat();
  const what = t(promiseKindWords[promise]);
  const time = dueAt === null ? '' : format.brief(dueAt, new Date());
  return (
    <span>
      {clientMessageId !== null && <em>{t(words.justSent)} </em>}
      {dueAt === null ? t(words.offeredOpen, { promise: what }) : t(words.offered, { promise: what, time })}
      {isConfirmed && <em> {t(words.confirmed)}</em>}
    </span>
  );
}

interface VerbsProps {
  readonly offer: Offer;
  /** The keys are for the first that nobody decided on. */
  readonly isFirst: boolean;
  readonly onConfirm: () => void;
  readonly onTime: () => void;
  readonly onDismiss: () => void;
}

function Verbs({ offer, isFirst, onConfirm, onTime, onDismiss }: VerbsProps) {
  const t = useSay();
  const { dueAt, isConfirmed } = offer;
  return (
    <span className={styles['verbs']}>
      {!isConfirmed && (
        <Button size="small" onClick={onConfirm}>
          {t(dueAt === null ? words.setTime : words.confirm)}
          {isFirst && <KeyHint keys={confirmKeys} />}
        </Button>
      )}
      {dueAt !== null && <IconButton icon="edit" label={t(words.changeTime)} onClick={onTime} />}
      <IconButton icon="close" label={t(words.dismiss)} onClick={onDismiss} />
      {isFirst && <KeyHint keys={dismissKeys} />}
    </span>
  );
}
