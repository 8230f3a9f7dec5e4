import { useQuery } from '@tanstack/react-query';
import { getTwoFactor, accountWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import styles from '../account.module.css';
import { RenewCodesDialog } from './renew-codes-dialog.tsx';
import { TurnOffDialog } from './turn-off-dialog.tsx';
import { TurnOnDialog } from './turn-on-dialog.tsx';

/** Fewer than this and one is told to make new ones. */
const codesLow = 3;

/** Whether signing in takes two steps, and what can be done about it. */
export function TwoFactor() {
  const t = useSay();
  const state = useQuery(endpointQuery(getTwoFactor, {}));
  const [opened, setOpened] = useState<'on' | 'off' | 'renew' | null>(null);
  const close = () => setOpened(null);
  if (state.isPending) return <PageLoading rows={1} />;
  if (!state.data) return <PageError error={state.error} onRetry={state.refetch} />;

  const { isOn, recoveryCodesLeft: count } = state.data;
  return (
    <>
      <div className={styles['line']}>
        <StatusTag tone={isOn ? 'jade' : 'ash'}>{t(isOn ? words.isOn : words.isOff)}</StatusTag>
        {isOn && <span className={styles['faint']}>{t(words.codesLeft, { count })}</span>}
      </div>
      {isOn && count < codesLow && <p>{t(words.codesLow)}</p>}
      <div className={styles['line']}>
        {!isOn && (
          <Button type="primary" onClick={() => setOpened('on')}>
            {t(words.turnOn)}
          </Button>
        )}
        {isOn && <Button onClick={() => setOpened('renew')}>{t(words.renewCodes)}</Button>}
        {isOn && (
          <Button danger onClick={() => setOpened('off')}>
            {t(words.turnOff)}
          </Button>
        )}
      </div>
      {opened === 'on' && <TurnOnDialog onClose={close} />}
      {opened === 'off' && <TurnOffDialog onClose={close} />}
      {opened === 'renew' && <RenewCodesDialog onClose={close} />}
    </>
  );
}
