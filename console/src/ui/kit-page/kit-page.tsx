import { kitWords, words } from '@zhiyin/domain/console';
import type { Word } from '@zhiyin/domain/kit';
import { Segmented, Switch } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { LiveContext } from '#lib/live/live-context.ts';
import type { LineState } from '#lib/live/live-line.ts';
import { LiveStore } from '#lib/live/live-store.ts';
import { SessionProvider } from '#lib/session/session-provider.tsx';
import { Page } from '#ui/page/page.tsx';
import { ModulesContext } from '#ui/shell/modules-context.ts';
import { Shell } from '#ui/shell/shell.tsx';
import styles from './kit.module.css';
import { kitModules, kitSession } from './kit-session.ts';
import { Acts } from './sections/acts.tsx';
import { Colours } from './sections/colours.tsx';
import { Controls } from './sections/controls.tsx';
import { Figures } from './sections/figures.tsx';
import { Filters } from './sections/filters.tsx';
import { Forms } from './sections/forms.tsx';
import { Icons } from './sections/icons.tsx';
import { Lists } from './sections/lists.tsx';
import { Questionnaires } from './sections/questionnaires.tsx';
import { Signs } from './sections/signs.tsx';
import { States } from './sections/states.tsx';
import { TypeScale } from './sections/type-scale.tsx';
import { Voice } from './sections/voice.tsx';

const lineWords: Record<LineState, Word> = {
  live: words.live,
  connecting: words.connecting,
  polling: words.polling,
  restarting: words.retry,
  offline: words.offline,
};

/** Every piece of the design language in use, in the shell itself, without a server. */
export function KitPage() {
  const t = useSay();
  const { locale } = useLocale();
  const [isReadOnly, setReadOnly] = useState(false);
  const [store] = useState(() => {
    const live = new LiveStore();
    live.setState('live');
    return live;
  });
  return (
    <SessionProvider session={kitSession(locale, isReadOnly)}>
      <LiveContext value={store}>
        <ModulesContext value={kitModules}>
          <Shell onSignOut={() => {}}>
            <Page title={t(kitWords.title)} description={t(kitWords.description)}>
              <HouseState store={store} isReadOnly={isReadOnly} onReadOnly={setReadOnly} />
              <Colours />
              <TypeScale />
              <Voice />
              <Controls />
              <Signs />
              <Figures />
              <Lists />
              <Forms />
              <Filters />
              <Questionnaires />
              <Acts />
              <States />
              <Icons />
            </Page>
          </Shell>
        </ModulesContext>
      </LiveContext>
    </SessionProvider>
  );
}

interface HouseStateProps {
  readonly store: LiveStore;
  readonly isReadOnly: boolean;
  readonly onReadOnly: (isReadOnly: boolean) => void;
}

/** Plays what the line and the disk may do, to see the shell's answer. */
function HouseState({ store, isReadOnly, onReadOnly }: HouseStateProps) {
  const t = useSay();
  return (
    <div className={styles['line']}>
      {t(kitWords.line)}
      <Segmented
        size="small"
        aria-label={t(kitWords.line)}
        defaultValue={store.state()}
        onChange={store.setState}
        options={(['live', 'connecting', 'polling', 'offline'] as const).map((value) => ({
          value,
          label: t(lineWords[value]),
        }))}
      />
      <span className={styles['line']}>
        {t(kitWords.readOnly)}
        <Switch size="small" checked={isReadOnly} onChange={onReadOnly} aria-label={t(kitWords.readOnly)} />
      </span>
    </div>
  );
}
