import { type checkIdentity, channelsWords as words } from '@zhiyin/domain/channels';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../channels.module.css';
import { useCheckIdentity } from '../data.ts';
import { identityOf } from './typed-identity.ts';

type Verdict = z.infer<typeof checkIdentity.response>;

/** Says whether a token, or an identifier with its hash, would be accepted, and why not. */
export function TryIdentity({ widgetId }: { widgetId: string }) {
  const t = useSay();
  const id = useId();
  const toast = useToast();
  const check = useCheckIdentity();
  const [typed, setTyped] = useState('');
  const identity = identityOf(typed);
  const send = () =>
    identity && check.mutateAsync({ params: { widgetId }, body: { identity } }).catch(toast.refuse);
  return (
    <div className={styles['samples']}>
      <label htmlFor={id}>{t(words.tryIdentity)}</label>
      <Input.TextArea
        id={id}
        rows={3}
        spellCheck={false}
        className={styles['token'] ?? ''}
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {t(words.tryIdentityHint)}
      </p>
      <div>
        <Button disabled={identity === null} loading={check.isPending} onClick={send}>
          {t(words.tryIt)}
        </Button>
      </div>
      <div role="status">{check.data && <Said verdict={check.data} />}</div>
    </div>
  );
}

function Said({ verdict }: { verdict: Verdict }) {
  const t = useSay();
  const format = useFormat();
  const { isAccepted, problem, externalId, name, email, phone, expiresAt } = verdict;
  if (!isAccepted) {
    return (
      <p className={styles['declined']}>
        <Icon name="warning" /> {problem}
      </p>
    );
  }
  const known = [externalId, name, email, phone].filter((one) => one !== null);
  return (
    <p className={styles['accepted']}>
      <Icon name="check" /> {t(words.identityAccepted)} <bdi>{known.join(' · ')}</bdi>
      {expiresAt && ` · ${t(words.identityUntil, { until: format.exact(expiresAt) })}`}
    </p>
  );
}
