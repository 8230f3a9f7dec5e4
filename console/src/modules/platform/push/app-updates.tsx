import { appWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import styles from './app-updates.module.css';
import { keepOn, startWorker } from './this-browser.ts';

const lookEveryMs = 3600_000;

/** Makes the console an app that can be installed, goes on with pushes to it, and says when there is a newer one. */
export function AppUpdates() {
  const t = useSay();
  const { member } = useSession();
  const [isNewer, setNewer] = useState(false);

  // The outside system is the worker that stands between this page and the network.
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined;
    const { serviceWorker } = navigator;
    // The first one to take over was not there before: it is no newer version.
    let isFirst = serviceWorker.controller === null;
    const onChange = () => {
      if (!isFirst) setNewer(true);
      isFirst = false;
    };
    serviceWorker.addEventListener('controllerchange', onChange);
    // An app works without it, too: in a private window it may be refused.
    const started = startWorker().catch(() => null);
    const timer = setInterval(() => {
      void started.then((registration) => registration?.update()).catch(() => null);
    }, lookEveryMs);
    return () => {
      clearInterval(timer);
      serviceWorker.removeEventListener('controllerchange', onChange);
    };
  }, []);

  // The outside systems are the browser's push service and ours. What it had before it has still when this fails.
  useEffect(() => {
    void keepOn(member.memberId).catch(() => null);
  }, [member.memberId]);

  if (!isNewer) return null;
  return (
    <div role="status" className={styles['slip']}>
      <p>
        {t(words.updated)} <span className={styles['faint']}>{t(words.updatedSay)}</span>
      </p>
      <Button size="small" type="primary" onClick={() => location.reload()}>
        {t(words.reload)}
      </Button>
      <Button size="small" type="text" onClick={() => setNewer(false)}>
        {t(words.later)}
      </Button>
    </div>
  );
}
