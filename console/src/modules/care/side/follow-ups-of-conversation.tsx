import { Link } from '@tanstack/react-router';
import {
  careHandle,
  followUpOutcomeWords,
  followUpReasonWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import type { Conversation } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from '../care.module.css';
import { useFollowUpsOf } from '../data.ts';
import { DueMark, StateTag } from '../shown.tsx';
import { AskDialog } from './ask-dialog.tsx';

/** Beside a conversation: its follow-ups, and the way to ask for one. */
export function FollowUpsOfConversation({
  conversation: { conversationId },
}: {
  conversation: Conversation;
}) {
  const t = useSay();
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const { data, isPending, error, refetch } = useFollowUpsOf(conversationId);
  if (isPending) return <PageLoading rows={1} />;
  if (!data) return <PageError error={error} onRetry={refetch} />;
  const hasOpen = data.items.some(({ state }) => state === 'open');
  return (
    <div className={styles['stack']}>
      {data.items.length === 0 && <p className={styles['faint']}>{t(words.none)}</p>}
      {data.items.map((followUp) => (
        <Link
          key={followUp.followUpId}
          to="/follow-ups/$followUpId"
          params={{ followUpId: followUp.followUpId }}
          className={styles['line']}
        >
          <StateTag followUp={followUp} />
          <span>
            {t(
              followUp.outcome
                ? followUpOutcomeWords[followUp.outcome]
                : followUpReasonWords[followUp.reason],
            )}
          </span>
          {followUp.state === 'open' && <DueMark followUp={followUp} />}
        </Link>
      ))}
      {may(careHandle) && !hasOpen && (
        <Button size="small" icon={<Icon name="plus" />} onClick={() => setAsking(true)}>
          {t(words.ask)}
        </Button>
      )}
      {isAsking && <AskDialog conversationId={conversationId} onClose={() => setAsking(false)} />}
    </div>
  );
}
