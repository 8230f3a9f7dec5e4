import { type Conversation, inboxReply, type ShopPromise, promiseWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { usePromisesOf } from './data.ts';
import { NoteDialog } from './note-dialog.tsx';
import { PromiseOwner } from './promise-owner.tsx';
import { PromiseKind, PromiseState } from './promise-state.tsx';
import styles from './promises.module.css';
import { PromiseVerbs } from './verbs/promise-verbs.tsx';

/** Beside a conversation: what its customer was promised, what is owed first. */
export function PromisesSection({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const mayReply = useMay()(inboxReply);
  const [isNoting, setNoting] = useState(false);
  const found = usePromisesOf(conversation.conversationId);
  if (found.isPending) return <PageLoading rows={1} />;
  if (!found.data) return <PageError error={found.error} onRetry={found.refetch} />;
  const { items } = found.data;
  const owed = items.filter(({ keptAt }) => keptAt === null).toReversed();
  const over = items.filter(({ keptAt }) => keptAt !== null);
  return (
    <>
      {items.length === 0 && <p className={styles['faint']}>{t(words.none)}</p>}
      <ul className={styles['list']}>
        {[...owed, ...over].map((promise) => (
          <li key={promise.promiseId} className={styles['one']}>
            <OnePromise promise={promise} />
          </li>
        ))}
      </ul>
      {mayReply && (
        <Button
          size="small"
          type="text"
          icon={<Icon name="plus" />}
          className={styles['add'] ?? ''}
          onClick={() => setNoting(true)}
        >
          {t(words.add)}
        </Button>
      )}
      {isNoting && <NoteDialog conversation={conversation} onClose={() => setNoting(false)} />}
    </>
  );
}

function OnePromise({ promise }: { promise: ShopPromise }) {
  const t = useSay();
  const format = useFormat();
  const { dueAt, said, moves } = promise;
  return (
    <>
      <span className={styles['head']}>
        <strong>
          <PromiseKind promise={promise} />
        </strong>
        <time dateTime={dueAt} title={format.exact(dueAt)}>
          {format.brief(dueAt, new Date())}
        </time>
        <PromiseState promise={promise} />
      </span>
      <span className={styles['faint']}>
        <PromiseOwner promise={promise} /> {moves > 0 && t(words.movedTimes, { count: moves })}
      </span>
      {said !== '' && (
        <q className={styles['said']}>
          <bdi>{said}</bdi>
        </q>
      )}
      <PromiseVerbs promise={promise} />
    </>
  );
}
