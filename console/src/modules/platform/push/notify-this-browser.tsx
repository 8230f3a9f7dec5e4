import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { tryBrowser, browserPushWords as words } from '@zhiyin/domain/platform';
import { Button, Switch } from 'antd';
import { useId } from 'react';
import { call } from '#lib/call/call.ts';
import { isRefused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Banner } from '#ui/page/banner.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './push.module.css';
import { type BrowserState, findEndpoint, readState, switchOff, switchOn } from './this-browser.ts';

const queryKey = ['this-browser'];

/** Whether this browser is told of things while the console is closed: the switch, why it cannot be, and a test. */
export function NotifyThisBrowser() {
  const t = useSay();
  const state = useQuery({ queryKey, queryFn: readState, refetchOnWindowFocus: true });
  if (state.isPending) return <PageLoading rows={1} />;
  if (!state.data) return <PageError error={state.error} onRetry={state.refetch} />;
  if (state.data === 'unsupported') return <Banner tone="azure">{t(words.unsupported)}</Banner>;
  if (state.data === 'denied') return <Banner tone="amber">{t(words.denied)}</Banner>;
  return <OnOrOff state={state.data} />;
}

function OnOrOff({ state }: { state: Extract<BrowserState, 'on' | 'off'> }) {
  const t = useSay();
  const id = useId();
  const toast = useToast();
  const cache = useQueryClient();
  const { member } = useSession();
  const change = useMutation({
    mutationFn: (isOn: boolean) => (isOn ? switchOn(member.memberId) : switchOff()),
    onSettled: () => cache.invalidateQueries({ queryKey }),
  });
  return (
    <>
      <div className={styles['line']}>
        <Switch
          size="small"
          id={id}
          checked={state === 'on'}
          loading={change.isPending}
          aria-labelledby={`${id}-label`}
          onChange={(isOn) => change.mutate(isOn)}
        />
        <label id={`${id}-label`} htmlFor={id}>
          {t(words.switch)}
        </label>
        {state === 'on' && <Test onRefused={toast.refuse} />}
      </div>
      {change.isError && (
        <Banner tone="seal">{isRefused(change.error) ? change.error.message : t(words.refused)}</Banner>
      )}
      <p className={styles['hint']}>{t(words.install)}</p>
    </>
  );
}

function Test({ onRefused }: { onRefused: (error: Error) => void }) {
  const t = useSay();
  const toast = useToast();
  const send = useMutation({
    mutationFn: async () => call(tryBrowser, { body: { endpoint: (await findEndpoint()) ?? '' } }),
    onSuccess: () => toast.say(t(words.tried)),
    onError: onRefused,
  });
  return (
    <Button size="small" loading={send.isPending} onClick={() => send.mutate()}>
      {t(words.try)}
    </Button>
  );
}
