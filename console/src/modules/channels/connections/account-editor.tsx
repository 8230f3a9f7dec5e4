import {
  type ChannelAccount,
  type ChannelKind,
  channelsWords,
  createAccount,
  accountPageWords as words,
} from '@zhiyin/domain/channels';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { DraftAnswers } from '#ui/form-preview/draft-answers.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeAccount, useCreateAccount } from './data.ts';
import { setUpInputs } from './secret-inputs.tsx';
import { setUpForm } from './set-up-form.ts';

interface Props {
  readonly account: ChannelAccount | null;
  readonly kind: ChannelKind;
  readonly onConnected: (accountId: string) => void;
}

const Fields = createAccount.body.omit({ kind: true });
type Fields = z.output<typeof Fields>;

/** What the adapter asks, as its form says; what the server objects to stands beside each question. */
export function AccountEditor({ account, kind, onConnected }: Props) {
  const t = useSay();
  const save = useSave(account, kind, onConnected);
  const form = useMemo(() => setUpForm(kind, account?.secretsKept ?? []), [kind, account?.secretsKept]);
  const initial: Fields = { name: account?.name ?? t(kind.name), answers: account?.answers ?? {} };
  const draft = useDraft<Fields, typeof Fields>({ initial, schema: Fields, save });
  return (
    <DraftForm
      draft={draft}
      verb={t(account ? channelsWords.save : words.connect)}
      isAlwaysReady={account === null}
    >
      <FormSection title={t(words.settings)} description={t(words.settingsHint)}>
        <TextField at={draft.at('name')} label={t(words.accountName)} hint={t(words.accountNameHint)} />
        {form && <DraftAnswers form={form} at={draft.at('answers')} inputs={setUpInputs} />}
      </FormSection>
    </DraftForm>
  );
}

function useSave(
  account: ChannelAccount | null,
  { key: kind }: ChannelKind,
  onConnected: Props['onConnected'],
) {
  const t = useSay();
  const toast = useToast();
  const create = useCreateAccount();
  const change = useChangeAccount();
  return async (fields: Fields) => {
    if (account === null) {
      const { accountId } = await create.mutateAsync({ body: { kind, ...fields } });
      toast.say(t(words.connected));
      onConnected(accountId);
      return;
    }
    const { accountId, revision } = account;
    await change.mutateAsync({ params: { accountId }, body: { revision, ...fields } });
    toast.say(t(channelsWords.saved));
  };
}
