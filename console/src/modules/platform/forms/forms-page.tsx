import { useNavigate } from '@tanstack/react-router';
import {
  answersCounted,
  type FormEntry,
  formNavWords,
  formPageWords as words,
} from '@zhiyin/domain/platform';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useForms } from './data.ts';
import { FormState } from './form-state.tsx';
import styles from './forms.module.css';
import { NewFormDialog } from './new-form-dialog.tsx';

/** Every form of the shop: where it is asked, how often it was answered, how it stands. */
export function FormsPage() {
  const t = useSay();
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t(words.newForm)}
    </Button>
  );
  return (
    <Page title={t(formNavWords.forms)} description={t(words.formsSay)} actions={add}>
      <FormList />
      {isAdding && <NewFormDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function FormList() {
  const t = useSay();
  const navigate = useNavigate();
  const forms = useForms();
  const [showsArchived, setShowsArchived] = useState(false);
  if (forms.isPending) return <PageLoading rows={6} />;
  if (!forms.data) return <PageError error={forms.error} onRetry={forms.refetch} />;
  const { items } = forms.data;
  const shown = items.filter(({ archivedAt }) => showsArchived || archivedAt === null);
  const hasArchived = items.some(({ archivedAt }) => archivedAt !== null);
  return (
    <>
      {hasArchived && (
        <Toolbar label={t(formNavWords.forms)}>
          <Checkbox checked={showsArchived} onChange={(event) => setShowsArchived(event.target.checked)}>
            {t(words.showArchived)}
          </Checkbox>
        </Toolbar>
      )}
      <DataTable
        label={t(formNavWords.forms)}
        columns={columnsOf(t)}
        rows={shown}
        rowKey={({ formId }) => formId}
        onOpen={({ formId }) => navigate({ to: '/settings/forms/$formId', params: { formId } })}
        empty={<Empty icon="document" title={t(words.noForms)} sentence={t(words.noFormsSay)} />}
      />
    </>
  );
}

function columnsOf(t: Say): Column<FormEntry>[] {
  return [
    {
      key: 'name',
      title: t(words.formName),
      isTitle: true,
      cell: ({ title, key }) => (
        <span className={styles['name']}>
          <bdi>{t(title) || key}</bdi>
          <bdi className={styles['key']}>{key}</bdi>
        </span>
      ),
    },
    {
      key: 'uses',
      title: t(words.usedIn),
      isWide: true,
      cell: ({ uses }) =>
        uses.length === 0 ? (
          <span className={styles['faint']}>{t(words.notUsed)}</span>
        ) : (
          uses.map((use) => t(use.words)).join(t(words.list))
        ),
    },
    {
      key: 'answers',
      title: t(formNavWords.answers),
      width: '90px',
      align: 'end',
      cell: ({ answerCount: count }) =>
        count >= answersCounted ? t(words.answersOrMore, { count }) : String(count),
    },
    { key: 'state', title: t(words.standing), width: '220px', cell: (form) => <FormState form={form} /> },
  ];
}
