import { channelName } from '@zhiyin/domain/channels';
import { customersEdit, type Identity, customersIdentityWords as words } from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { MailAddress } from '#ui/show/mail-address.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../customers.module.css';
import { useIdentities, useWithdrawIdentity } from '../data.ts';
import { AddIdentity } from './add-identity.tsx';
import { Bounced } from './bounced.tsx';
import { groundWords, kindWords, strengthTones, strengthWords } from './identity-words.ts';

/** What a customer is known by, how sure each of it is and why; a colleague adds and withdraws. */
export function Identities({ customerId }: { customerId: string }) {
  const t = useSay();
  const isEditable = useMay()(customersEdit);
  const [isAdding, setAdding] = useState(false);
  const identities = useIdentities(customerId);
  if (!identities.data) return null;
  const { items } = identities.data;
  return (
    <section aria-label={t(words.identities)} className={styles['part']}>
      <div className={styles['partHead']}>
        <h4 className={styles['partHeading']}>{t(words.identities)}</h4>
        {isEditable && (
          <Button size="small" type="text" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {t(words.add)}
          </Button>
        )}
      </div>
      {items.length === 0 && <p className={styles['blank']}>{t(words.noIdentities)}</p>}
      <ul className={styles['merged']}>
        {items.map((identity) => (
          <OneIdentity
            key={identity.identityId}
            customerId={customerId}
            identity={identity}
            isEditable={isEditable}
          />
        ))}
      </ul>
      {isAdding && <AddIdentity customerId={customerId} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface OneProps {
  readonly customerId: string;
  readonly identity: Identity;
  readonly isEditable: boolean;
}

function OneIdentity({ customerId, identity, isEditable }: OneProps) {
  const t = useSay();
  const names = useMemberNames();
  const { kind, channel, value, name, strength, ground, notedBy, lastSeenAt, isWithdrawable } = identity;
  const label = channel === null ? t(kindWords[kind]) : t(channelName(channel) ?? kindWords[kind]);
  const who = notedBy === null ? null : names.get(notedBy);
  return (
    <li>
      <div className={styles['mergedWho']}>
        <span className={styles['identityKind']}>
          {label}
          <StatusTag tone={strengthTones[strength]}>{t(strengthWords[strength])}</StatusTag>
          {kind === 'mail' && <Bounced address={value} />}
        </span>
        <span>
          {name !== null && name !== value && <bdi>{name} · </bdi>}
          <MailAddress address={value} />
        </span>
        <span className={styles['blank']}>
          {t(groundWords[ground])}
          {who && <bdi> · {who}</bdi>} · <TimeAgo moment={lastSeenAt} />
        </span>
      </div>
      {isEditable && isWithdrawable && <Withdraw customerId={customerId} identity={identity} />}
    </li>
  );
}

function Withdraw({ customerId, identity }: Omit<OneProps, 'isEditable'>) {
  const t = useSay();
  const toast = useToast();
  const confirm = useConfirm();
  const withdraw = useWithdrawIdentity();
  const { identityId, value } = identity;
  const label = t(words.withdrawOne, { value });
  const ask = async () => {
    const question = { title: label, sentence: t(words.withdrawSure), verb: t(words.withdraw) };
    if (!(await confirm(question))) return;
    await withdraw
      .mutateAsync({ params: { customerId, identityId } })
      .then(() => toast.say(t(words.withdrawn)), toast.refuse);
  };
  return <IconButton icon="trash" label={label} onClick={ask} />;
}
