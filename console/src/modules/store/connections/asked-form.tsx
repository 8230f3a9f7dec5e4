import {
  type AskedField,
  type AskedKindName,
  askedPageWords as asked,
  askedForms,
  platformName,
  type StoreConnection,
  connectionPageWords as words,
} from '@zhiyin/domain/store';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Slot, useDraft, type WholeSlot } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeConnection, useCreateConnection } from './data.ts';

interface Props {
  readonly connection: StoreConnection | null;
  readonly kind: AskedKindName;
  readonly onConnected: (connectionId: string) => void;
}

const sinceChoices = ['1', '7', '30', 'all'] as const;
const Fields = z.object({
  name: z.string().trim().min(1).max(60),
  platform: z.string().trim().min(1).max(40),
  since: z.enum(sinceChoices).nullable(),
  /** Which of them are missing or odd the server says. */
  answers: z.record(z.string(), z.string()),
});
type Fields = z.output<typeof Fields>;
type Answers = Fields['answers'];

/** What a platform that we ask wants to know, and from when on its orders are fetched. */
export function AskedForm({ connection, kind, onConnected }: Props) {
  const t = useSay();
  const system = t(platformName(kind));
  const initial: Fields = {
    name: connection?.name ?? system,
    platform: connection ? t(platformName(connection.platform)) : system,
    since: 'all',
    answers: connection?.answers ?? {},
  };
  const save = useSave(connection, kind, onConnected);
  const draft = useDraft<Fields, typeof Fields>({ initial, schema: Fields, save });
  const answers = draft.at('answers');
  return (
    <DraftForm
      draft={draft}
      verb={connection ? t(words.saveConnection) : t(words.connectKind, { name: system })}
      isAlwaysReady={connection === null}
    >
      <FormSection title={t(words.connectionSettings)} description={t(words.connectionSecretKept)}>
        {askedForms[kind].map((field) => (
          <AnswerField key={field.key} field={field} answers={answers} isKept={connection !== null} />
        ))}
        {connection === null && (
          <SelectField
            at={draft.at('since')}
            label={t(asked.askedSince)}
            hint={t(asked.askedSinceHint)}
            options={sinceChoices.map((value) => ({
              value,
              label:
                value === 'all' ? t(asked.askedSinceAll) : t(asked.askedSinceDays, { days: Number(value) }),
            }))}
          />
        )}
        <TextField at={draft.at('name')} label={t(words.connectionName)} hint={t(words.connectionNameHint)} />
        <TextField
          at={draft.at('platform')}
          label={t(words.connectionPlatform)}
          hint={t(words.connectionPlatformHint)}
        />
      </FormSection>
    </DraftForm>
  );
}

interface AnswerProps {
  readonly field: AskedField;
  readonly answers: WholeSlot<Answers>;
  readonly isKept: boolean;
}

function AnswerField({ field, answers, isKept }: AnswerProps) {
  const t = useSay();
  const { key, label, hint, isSecret, isRequired } = field;
  return (
    <TextField
      at={slotOf(answers, key)}
      label={t(label)}
      hint={t(hint)}
      isOptional={!isRequired}
      {...(isSecret && { type: 'password' })}
      {...(isSecret && isKept && { placeholder: t(words.connectionSecretStays) })}
    />
  );
}

function slotOf({ id, value, within, onChange }: WholeSlot<Answers>, key: string): Slot<string> {
  return {
    id: `${id}-${key}`,
    value: value[key] ?? '',
    problem: within.find(({ path }) => path === key)?.message,
    onChange: (next) => onChange({ ...value, [key]: next }),
  };
}

const dayMs = 86_400_000;

function useSave(connection: StoreConnection | null, kind: AskedKindName, onConnected: Props['onConnected']) {
  const t = useSay();
  const toast = useToast();
  const create = useCreateConnection();
  const change = useChangeConnection();
  return async ({ since, ...fields }: Fields) => {
    if (connection === null) {
      const days = since === null || since === 'all' ? null : Number(since);
      const from = days !== null && { since: new Date(Date.now() - days * dayMs).toISOString() };
      const { connectionId } = await create.mutateAsync({ body: { kind, ...fields, ...from } });
      toast.say(t(asked.askedMade));
      onConnected(connectionId);
      return;
    }
    const { connectionId, revision } = connection;
    await change.mutateAsync({ params: { connectionId }, body: { revision, ...fields } });
    toast.say(t(words.connectionSaved));
  };
}
