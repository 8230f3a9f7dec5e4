import { Link } from '@tanstack/react-router';
import { formNavWords, manageForms, readFormAnswers } from '@zhiyin/domain/platform';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Page } from '#ui/page/page.tsx';
import { ThingNotes } from '../things/notes.tsx';
import { useForms } from './data.ts';
import styles from './forms.module.css';

interface Props {
  readonly formId: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What every page of one form has: its name, the way back, the ways to its other pages. */
export function FormFrame({ formId, actions, children }: Props) {
  const t = useSay();
  const may = useMay();
  const form = useForms().data?.items.find((one) => one.formId === formId);
  const params = { formId };
  const tab = { className: styles['tab'] ?? '', activeOptions: { exact: true } };
  return (
    <Page
      title={form ? t(form.title) || form.key : t(formNavWords.forms)}
      actions={actions}
      description={<BackLink to="/settings/forms" label={t(formNavWords.forms)} />}
    >
      <nav className={styles['tabs']} aria-label={form ? t(form.title) : t(formNavWords.forms)}>
        {may(manageForms) && (
          <Link to="/settings/forms/$formId" params={params} {...tab}>
            {t(formNavWords.build)}
          </Link>
        )}
        {may(readFormAnswers) && (
          <Link to="/settings/forms/$formId/answers" params={params} {...tab}>
            {t(formNavWords.answers)}
          </Link>
        )}
        <Link to="/settings/forms/$formId/versions" params={params} {...tab}>
          {t(formNavWords.versions)}
        </Link>
      </nav>
      <ThingNotes kind="form" id={formId} />
      {children}
    </Page>
  );
}
