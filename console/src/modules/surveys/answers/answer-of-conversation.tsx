import type { Conversation } from '@zhiyin/domain/inbox';
import { inboxReply } from '@zhiyin/domain/inbox';
import {
  type Ask,
  surveysManage,
  surveysReadAnswers,
  surveyPageWords as words,
} from '@zhiyin/domain/surveys';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAsksOf, useAttend } from '../data.ts';
import { InviteButton } from '../survey/invite-button.tsx';
import styles from './answers.module.css';
import { SolvedTag, StateTag } from './ask-tags.tsx';
import { Stars } from './stars.tsx';

/** Beside a conversation: what its customer said of it, and the way to ask them more. */
export function AnswerOfConversation({ conversation }: { conversation: Conversation }) {
  const may = useMay();
  return (
    <div className={styles['answer']}>
      <Asks conversation={conversation} />
      {may(surveysManage) && may(surveysReadAnswers) && (
        <div>
          <InviteButton conversation={conversation} />
        </div>
      )}
    </div>
  );
}

/** The latest answer first. */
function Asks({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const { conversationId, state } = conversation;
  const asks = useAsksOf(conversationId);
  if (asks.isPending) return <PageLoading rows={2} />;
  if (!asks.data) return <PageError error={asks.error} onRetry={asks.refetch} />;
  const [latest, ...earlier] = asks.data.items;
  if (!latest)
    return <p className={styles['faint']}>{t(state === 'open' ? words.notAsked : words.notAskedClosed)}</p>;
  return (
    <>
      <Answer ask={latest} />
      {earlier.length > 0 && (
        <ul aria-label={t(words.earlier)} className={styles['earlier']}>
          {earlier.map((ask) => (
            <li key={ask.askId}>
              <Answer ask={ask} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Answer({ ask }: { ask: Ask }) {
  const t = useSay();
  const names = useMemberNames();
  const { state, score, solved, comment, agentId, askedAt, answeredAt } = ask;
  if (state !== 'answered') {
    const hint = { open: words.waiting, expired: words.expiredHint, withdrawn: words.withdrawnHint }[state];
    return (
      <p className={styles['faint']}>
        {t(hint)} · {t(words.askedWhen)} <TimeAgo moment={askedAt} />
      </p>
    );
  }
  return (
    <div className={styles['answer']}>
      <div className={styles['said']}>
        <Stars score={score} />
        <SolvedTag solved={solved} />
        {solved === false && <StateTag ask={ask} />}
      </div>
      {comment && (
        <blockquote className={styles['comment']}>
          <bdi>{comment}</bdi>
        </blockquote>
      )}
      <p className={styles['faint']}>
        {agentId !== null && names.has(agentId) && `${names.get(agentId)} · `}
        {answeredAt && <TimeAgo moment={answeredAt} />}
      </p>
      {solved === false && <Attention ask={ask} />}
    </div>
  );
}

function Attention({ ask: { askId, isUnattended } }: { ask: Ask }) {
  const t = useSay();
  const may = useMay();
  const toast = useToast();
  const attend = useAttend();
  if (!may(inboxReply)) return isUnattended ? <p className={styles['needs']}>{t(words.needsYou)}</p> : null;
  const mark = () =>
    attend.mutate({ params: { askId }, body: { isAttended: isUnattended } }, { onError: toast.refuse });
  if (!isUnattended)
    return (
      <Button
        size="small"
        type="text"
        className={styles['undo'] ?? ''}
        loading={attend.isPending}
        onClick={mark}
      >
        {t(words.markUnattended)}
      </Button>
    );
  return (
    <div className={styles['needs']}>
      <p>{t(words.needsYou)}</p>
      <Button size="small" loading={attend.isPending} onClick={mark}>
        {t(words.markAttended)}
      </Button>
    </div>
  );
}
