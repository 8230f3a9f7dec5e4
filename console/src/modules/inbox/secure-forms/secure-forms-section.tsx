import {
  askedKindWords,
  type Conversation,
  inboxReply,
  inboxSeeSensitive,
  type SecureForm,
  secureFormWords as words,
} from '@zhiyin/domain/inbox';
import type { AskedKind } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useRevoke, useSecureForms, useSee } from './data.ts';
import styles from './secure-forms.module.css';

const tones = { asked: 'azure', filled: 'jade', expired: 'ash', revoked: 'ash' } as const;

/** Beside a conversation: what its customer was asked for outside of the chat, and whether they gave it. */
export function SecureFormsSection({ conversation }: { conversation: Conversation }) {
  const t = useSay();
  const found = useSecureForms(conversation.conversationId);
  if (found.isPending) return <PageLoading rows={1} />;
  if (!found.data) return <PageError error={found.error} onRetry={found.refetch} />;
  const { items } = found.data;
  if (items.length === 0) return <p className={styles['faint']}>{t(words.none)}</p>;
  return (
    <ul className={styles['list']}>
      {items.map((form) => (
        <li key={form.secureFormId} className={styles['form']}>
          <OneForm form={form} />
        </li>
      ))}
    </ul>
  );
}

function OneForm({ form }: { form: SecureForm }) {
  const t = useSay();
  const format = useFormat();
  const { asks, state, expiresAt, filledAt } = form;
  const moment = filledAt ?? expiresAt;
  return (
    <>
      <span className={styles['verbs']}>
        <StatusTag tone={tones[state]}>{t(words[state])}</StatusTag>
        <time dateTime={moment} title={format.exact(moment)} className={styles['faint']}>
          {format.brief(moment, new Date())}
        </time>
      </span>
      <span>{asks.map((one) => t(askedKindWords[one])).join(' · ')}</span>
      <Verbs form={form} />
    </>
  );
}

function Verbs({ form: { secureFormId, state } }: { form: SecureForm }) {
  const t = useSay();
  const may = useMay();
  const toast = useToast();
  const [shown, setShown] = useState<readonly { of: AskedKind; text: string }[] | null>(null);
  const see = useSee();
  const revoke = useRevoke();
  const params = { secureFormId };
  const show = () =>
    see.mutate({ params }, { onSuccess: ({ answers }) => setShown(answers), onError: toast.refuse });
  const end = () =>
    revoke.mutate(
      { params },
      {
        onSuccess: () => {
          setShown(null);
          toast.say(t(words.wasRevoked));
        },
        onError: toast.refuse,
      },
    );
  return (
    <>
      {shown?.map(({ of, text }) => (
        <span key={of} className={styles['answer']}>
          {t(askedKindWords[of])}: <bdi>{text}</bdi>
        </span>
      ))}
      <span className={styles['verbs']}>
        {state === 'filled' && may(inboxSeeSensitive) && (
          <Button
            size="small"
            title={t(words.seeHint)}
            loading={see.isPending}
            onClick={shown ? () => setShown(null) : show}
          >
            {t(shown ? words.hide : words.see)}
          </Button>
        )}
        {(state === 'asked' || state === 'filled') && may(inboxReply) && (
          <Button size="small" type="text" loading={revoke.isPending} onClick={end}>
            {t(words.revoke)}
          </Button>
        )}
      </span>
    </>
  );
}
