import { type Widget, channelsWords as words } from '@zhiyin/domain/channels';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { CopyCode } from '#ui/show/copy-code.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../channels.module.css';
import { useRotateSecret } from '../data.ts';

/** The secret that the shop's system signs with: shown once, when it is made. */
export function IdentitySecret({ widget }: { widget: Widget }) {
  const t = useSay();
  const toast = useToast();
  const confirm = useConfirm();
  const rotate = useRotateSecret();
  const [keepOldHours, setKeepOldHours] = useState(24);
  const [secret, setSecret] = useState<string | null>(null);
  const { widgetId, identitySecretAt } = widget;
  const make = async () => {
    const hours = identitySecretAt === null ? 0 : keepOldHours;
    if (identitySecretAt !== null && !(await confirm(rotating(hours)))) return;
    await rotate
      .mutateAsync({ params: { widgetId }, body: { keepOldHours: hours } })
      .then((made) => setSecret(made.secret), toast.refuse);
  };
  const rotating = (hours: number) => ({
    title: t(words.rotateSecret),
    sentence: t(hours === 0 ? words.rotateNow : words.rotateLater),
    verb: t(words.rotateSecret),
    isDestructive: hours === 0,
  });
  return (
    <div className={styles['secret']}>
      <SecretState widget={widget} />
      <div className={styles['verbs']}>
        <Button icon={<Icon name="key" />} loading={rotate.isPending} onClick={make}>
          {t(identitySecretAt === null ? words.makeSecret : words.rotateSecret)}
        </Button>
        {identitySecretAt !== null && (
          <Select<number>
            aria-label={t(words.keepOld)}
            value={keepOldHours}
            onChange={setKeepOldHours}
            options={[0, 1, 24, 168].map((value) => ({
              value,
              label: t(keepWords[value] ?? words.keepNone),
            }))}
          />
        )}
      </div>
      {secret !== null && (
        <Dialog title={t(words.newSecret)} width={520} onClose={() => setSecret(null)}>
          <p>{t(words.secretOnce)}</p>
          <CopyCode code={secret} label={t(words.newSecret)} verb={t(words.copy)} />
        </Dialog>
      )}
    </div>
  );
}

const keepWords: Readonly<Record<number, (typeof words)['keepNone']>> = {
  0: words.keepNone,
  1: words.keepHour,
  24: words.keepDay,
  168: words.keepWeek,
};

function SecretState({ widget: { identitySecretAt, previousSecretUntil } }: { widget: Widget }) {
  const t = useSay();
  const format = useFormat();
  if (identitySecretAt === null) return <p className={styles['hint']}>{t(words.noSecret)}</p>;
  return (
    <p className={styles['hint']}>
      {t(words.secretMade)} <TimeAgo moment={identitySecretAt} />
      {previousSecretUntil && ` · ${t(words.previousUntil, { until: format.exact(previousSecretUntil) })}`}
    </p>
  );
}
