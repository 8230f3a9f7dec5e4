import {
  type WordEntry,
  type WordList,
  wordEntriesMax,
  wordListWords,
  inboxWritingWords as words,
} from '@zhiyin/domain/inbox';
import { csvRows } from '@zhiyin/domain/kit';
import { Button, Input, Switch } from 'antd';
import { useRef, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { downloadCsv } from '#ui/table/csv.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeWordList, useWordLists } from '../data.ts';
import { entriesOf, linesOf } from './entry-lines.ts';
import styles from './word-lists.module.css';

/** The words that replies are held against, list by list. */
export function WordListsPage() {
  const t = useSay();
  const lists = useWordLists();
  return (
    <Page title={t(words.title)} description={t(words.hint)} width="text">
      {lists.isPending && <PageLoading rows={8} />}
      {lists.isError && !lists.data && <PageError error={lists.error} onRetry={lists.refetch} />}
      {lists.data?.items.map((list) => (
        <ListEditor key={`${list.kind} ${list.revision}`} list={list} />
      ))}
    </Page>
  );
}

function ListEditor({ list }: { list: WordList }) {
  const t = useSay();
  const toast = useToast();
  const change = useChangeWordList();
  const [text, setText] = useState(() => linesOf(list.entries));
  const [isOn, setOn] = useState(list.isOn);
  const [isBlocking, setBlocking] = useState(list.isBlocking);
  const [isOverridable, setOverridable] = useState(list.isOverridable);
  const name = t(wordListWords[list.kind]);
  const entries = entriesOf(text);
  const isTooMany = entries.length > wordEntriesMax;
  const save = () =>
    change.mutate(
      {
        params: { kind: list.kind },
        body: { isOn, isBlocking, isOverridable, entries, revision: list.revision },
      },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.saved)) },
    );
  return (
    <section className={styles['list']} aria-label={name}>
      <h2 className={styles['heading']}>{name}</h2>
      <div className={styles['switches']}>
        <Toggle label={t(words.isOn)} of={name} isOn={isOn} onChange={setOn} />
        <Toggle label={t(words.isBlocking)} of={name} isOn={isBlocking} onChange={setBlocking} />
        {isBlocking && (
          <Toggle label={t(words.isOverridable)} of={name} isOn={isOverridable} onChange={setOverridable} />
        )}
        <span className={styles['faint']}>{t(words.count, { count: entries.length })}</span>
      </div>
      <Input.TextArea
        aria-label={`${t(words.entries)} ${name}`}
        value={text}
        rows={10}
        onChange={(event) => setText(event.target.value)}
      />
      <p className={styles['faint']}>
        {isTooMany ? t(words.tooMany, { max: wordEntriesMax }) : t(words.format)}
      </p>
      <div className={styles['switches']}>
        <Button type="primary" loading={change.isPending} disabled={isTooMany} onClick={save}>
          {t(words.save)}
        </Button>
        <Files name={name} entries={entries} onAdd={(added) => setText(linesOf([...entries, ...added]))} />
      </div>
    </section>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly of: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, of, isOn, onChange }: ToggleProps) {
  return (
    <span className={styles['toggle']}>
      <Switch size="small" aria-label={`${of} ${label}`} checked={isOn} onChange={onChange} />
      {label}
    </span>
  );
}

interface FilesProps {
  readonly name: string;
  readonly entries: readonly WordEntry[];
  readonly onAdd: (entries: readonly WordEntry[]) => void;
}

/** A list as a file with three columns, and back. */
function Files({ name, entries, onAdd }: FilesProps) {
  const t = useSay();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const columns: Column<WordEntry>[] = [
    { key: 'term', title: t(words.term), cell: ({ term }) => term, plain: ({ term }) => term },
    {
      key: 'instead',
      title: t(words.instead),
      cell: ({ instead }) => instead,
      plain: ({ instead }) => instead,
    },
    { key: 'fine', title: t(words.exception), cell: () => null, plain: ({ isFine }) => (isFine ? '1' : '') },
  ];
  const read = async (file: File) => {
    const [, ...rows] = csvRows(await file.text());
    const added = rows.map(([term = '', instead = '', fine = '']) =>
      fine === '' ? `${term} => ${instead}` : `!${term}`,
    );
    onAdd(entriesOf(added.join('\n')));
    toast.say(t(words.imported, { count: added.length }));
  };
  return (
    <>
      <Button onClick={() => downloadCsv(name, columns, entries)}>{t(words.exportList)}</Button>
      <Button onClick={() => input.current?.click()}>{t(words.importList)}</Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt"
        hidden
        aria-label={t(words.importList)}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void read(file);
        }}
      />
    </>
  );
}
