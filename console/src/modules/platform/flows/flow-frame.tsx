import { Link } from '@tanstack/react-router';
import type { FlowDefinition } from '@zhiyin/domain/kit';
import { flowPageWords as words } from '@zhiyin/domain/platform';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { ThingNotes } from '../things/notes.tsx';
import styles from './flows.module.css';

interface Props {
  readonly flow: FlowDefinition;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What every page of one flow has: its name, the way back, the ways to its other pages. */
export function FlowFrame({ flow: { flowId, version, title }, actions, children }: Props) {
  const t = useSay();
  const params = { flowId };
  const tab = { className: styles['tab'] ?? '', activeOptions: { exact: true } };
  const description = (
    <>
      <Link to="/settings/flows">{t(words.flows)}</Link> · {t(words.versionOf, { version })}
    </>
  );
  return (
    <Page title={t(title)} actions={actions} description={description}>
      <nav className={styles['tabs']} aria-label={t(title)}>
        <Link to="/settings/flows/$flowId" params={params} {...tab}>
          {t(words.draw)}
        </Link>
        <Link to="/settings/flows/$flowId/versions" params={params} {...tab}>
          {t(words.versions)}
        </Link>
      </nav>
      <ThingNotes kind="flow" id={flowId} />
      {children}
    </Page>
  );
}
