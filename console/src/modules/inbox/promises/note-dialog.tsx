import {
  type Conversation,
  type PromiseKind,
  promiseKinds,
  promiseKindWords,
  promiseWords as words,
} from '@zhiyin/domain/inbox';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMake } from './data.ts';
import { MomentField } from './moment-field.tsx';
import styles from './promises.module.css';

interface Props {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Notes a promise that was made elsewhere: on the phone, or in words that nobody recognised. */
export function NoteDialog({ conversation: { conversationId }, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const make = useMake();
  const [promise, setPromise] = useState<PromiseKind>('call-back');
  const note = (dueAt: string) =>
    make.mutate(
      { params: { conversationId }, body: { promise, dueAt } },
      {
        onSuccess: () => {
          toast.say(t(words.made));
          onClose();
        },
        onError: toast.refuse,
      },
    );
  return (
    <Dialog title={t(words.add)} width={440} onClose={onClose}>
      <div className={styles['form']}>
        <span>{t(words.what)}</span>
        <Segmented<PromiseKind>
          aria-label={t(words.what)}
          value={promise}
          onChange={setPromise}
          options={promiseKinds.map((value) => ({ value, label: t(promiseKindWords[value]) }))}
        />
        <span>{t(words.dueAt)}</span>
        <MomentField value={null} label={t(words.dueAt)} onChange={note} />
      </div>
    </Dialog>
  );
}
