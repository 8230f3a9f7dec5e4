import { Link } from '@tanstack/react-router';
import {
  AskFollowUp,
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
import { useMemberNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../care.module.css';
import { useAsk, useFollowUpsOf } from '../data.ts';
import { DueMark, StateTag } from '../shown.tsx';

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

interface Values {
  readonly conversationId: string;
  readonly note: string;
  readonly ownerId: string | null;
}

function AskDialog({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const ask = useAsk();
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  const draft = useDraft<Values, typeof AskFollowUp>({
    initial: { conversationId, note: '', ownerId: null },
    schema: AskFollowUp,
    // Left empty it is who had the conversation, as the shop has set up.
    save: ({ ownerId, ...body }) => ask.mutateAsync({ body: { ...body, ...(ownerId && { ownerId }) } }),
  });
  return (
    <Dialog title={t(words.ask)} onClose={onClose}>
      <DraftForm
        draft={draft}
        verb={t(words.ask)}
        isAlwaysReady
        onCancel={onClose}
        onSaved={() => {
          toast.say(t(words.asked));
          onClose();
        }}
      >
        <ParagraphField at={draft.at('note')} label={t(words.askNote)} isOptional />
        <SelectField at={draft.at('ownerId')} label={t(words.owner)} options={members} isOptional />
      </DraftForm>
    </Dialog>
  );
}
