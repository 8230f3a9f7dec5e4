import { useQuery } from '@tanstack/react-query';
import {
  chooseNoticeWay,
  listNoticeChoices,
  type NoticeChoice,
  type NoticeWay,
  noticeWays,
  noticePageWords as words,
} from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { useId } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './notices.module.css';

/** For each kind of thing: how the reader wants to hear of it. Saved as it is chosen. */
export function NoticeChoices() {
  const choices = useQuery(endpointQuery(listNoticeChoices, {}));
  if (choices.isPending) return <PageLoading rows={3} />;
  if (!choices.data) return <PageError error={choices.error} onRetry={choices.refetch} />;
  return (
    <div className={styles['choices']}>
      {choices.data.items.map((choice) => (
        <Choice key={choice.kind} choice={choice} />
      ))}
    </div>
  );
}

function Choice({ choice: { kind, words: about, way } }: { choice: NoticeChoice }) {
  const t = useSay();
  const id = useId();
  const toast = useToast();
  const choose = useAct(chooseNoticeWay, [listNoticeChoices]);
  return (
    <>
      <label htmlFor={id}>{t(about)}</label>
      <Select<NoticeWay>
        id={id}
        value={way}
        loading={choose.isPending}
        options={noticeWays.map((value) => ({ value, label: t(words[value]) }))}
        onChange={(next) => choose.mutate({ body: { kind, way: next } }, { onError: toast.refuse })}
      />
    </>
  );
}
