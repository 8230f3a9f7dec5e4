import { kitWords, words } from '@zhiyin/domain/console';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Refused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Banner } from '#ui/page/banner.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from '../kit.module.css';
import { Section } from '../section.tsx';

const requestId = '0193a7f2-6c1e';

export function States() {
  const t = useSay();
  const refused = (kind: Refused['kind']) =>
    new Refused({
      kind,
      reason: '',
      message: '',
      fields: [],
      requestId: kind === 'fault' ? requestId : null,
    });
  return (
    <Section title={kitWords.states} sentence={kitWords.statesSay}>
      <div className={styles['states']}>
        <State title={t(kitWords.stateLoading)}>
          <PageLoading rows={5} />
        </State>
        <State title={t(kitWords.stateEmpty)}>
          <Empty
            icon="inbox"
            title={t(kitWords.nothingWaits)}
            sentence={t(kitWords.nothingWaitsSay)}
            action={<Button>{t(words.search)}</Button>}
          />
        </State>
        <State title={t(kitWords.stateFault)}>
          <PageError error={refused('fault')} onRetry={() => {}} />
        </State>
        <State title={t(kitWords.stateAway)}>
          <PageError error={refused('unavailable')} onRetry={() => {}} />
        </State>
        <State title={t(kitWords.stateHidden)}>
          <PageError error={refused('forbidden')} />
        </State>
      </div>
      <Banner tone="seal" icon="plug" action={<Button size="small">{t(words.retry)}</Button>}>
        {t(words.offlineBanner)}
      </Banner>
      <Banner tone="amber" icon="lock">
        {t(words.readOnlyBanner)}
      </Banner>
      <Banner tone="azure">{t(kitWords.inviteSay)}</Banner>
    </Section>
  );
}

function State({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles['state']}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
