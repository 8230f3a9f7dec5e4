import type { Text } from '@zhiyin/domain/kit';
import {
  type AuthorityGrant,
  type AuthorityTopic,
  changeAuthorityTopic,
  createAuthorityTopic,
  deleteAuthorityTopic,
  listAuthority,
  listDeciders,
  manageAuthority,
  readAuthorityHistory,
  authorityPageWords as words,
} from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { Deciders } from './deciders.tsx';
import { GrantsInput } from './grants-input.tsx';
import { History } from './history.tsx';

interface Props {
  /** Null for one yet to be made. */
  readonly topic: AuthorityTopic | null;
  readonly onClose: () => void;
}

const stale = [listAuthority, listDeciders, readAuthorityHistory];

/** One topic: everybody who decides it, and how that came about. */
export function TopicDialog({ topic, onClose }: Props) {
  const t = useSay();
  const mayManage = useMay()(manageAuthority);
  const title = topic ? t(words.edit, { topic: t(topic.name) }) : t(words.add);
  return (
    <Dialog title={mayManage || !topic ? title : t(topic.name)} place="side" width={560} onClose={onClose}>
      {mayManage && <TopicForm topic={topic} onClose={onClose} />}
      {topic && <Deciders topic={topic} />}
      {topic && <History topic={topic} />}
      {topic && mayManage && <Drop topic={topic} onClose={onClose} />}
    </Dialog>
  );
}

interface Values {
  readonly topicKey: string;
  readonly name: Text;
  readonly currency: string | null;
  readonly grants: readonly AuthorityGrant[];
}

const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP'];
const blank = '';

function TopicForm({ topic, onClose }: Props) {
  const t = useSay();
  const create = useAct(createAuthorityTopic, stale);
  const change = useAct(changeAuthorityTopic, stale);
  const draft = useDraft<Values, typeof createAuthorityTopic.body>({
    initial: {
      topicKey: topic?.topicKey ?? '',
      name: topic?.name ?? { zh: blank, en: blank },
      currency: topic ? topic.currency : 'CNY',
      grants: topic?.grants ?? [],
    },
    schema: createAuthorityTopic.body,
    save: ({ topicKey, ...body }) => {
      if (!topic) return create.mutateAsync({ body: { topicKey, ...body } });
      const { topicId, revision: after } = topic;
      return change.mutateAsync({ params: { topicId }, body: { ...body, after } });
    },
  });
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
      <Field at={draft.at('name')} label={t(words.name)}>
        {() => (
          <BothLanguagesInput
            label={t(words.name)}
            value={draft.values.name}
            isInvalid={draft.at('name').problem !== undefined}
            onChange={draft.at('name').onChange}
          />
        )}
      </Field>
      {!topic && <TextField at={draft.at('topicKey')} label={t(words.key)} hint={t(words.keyHint)} />}
      <SelectField
        at={draft.at('currency')}
        label={t(words.currency)}
        hint={t(words.currencyHint)}
        options={currencies.map((value) => ({ value, label: value }))}
        isOptional
      />
      <GrantsInput
        currency={draft.values.currency}
        grants={draft.values.grants}
        problems={draft.at('grants').within}
        onChange={draft.at('grants').onChange}
      />
    </DraftForm>
  );
}

function Drop({ topic: { topicId, name }, onClose }: { topic: AuthorityTopic; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(deleteAuthorityTopic, stale);
  const question = {
    title: t(words.dropSure, { topic: t(name) }),
    sentence: t(words.dropHint),
    verb: t(words.drop),
    isDestructive: true,
  };
  return (
    <ConfirmAct
      question={question}
      onConfirm={() => act.mutate({ params: { topicId } }, { onError: toast.refuse, onSuccess: onClose })}
    >
      {t(words.drop)}
    </ConfirmAct>
  );
}
