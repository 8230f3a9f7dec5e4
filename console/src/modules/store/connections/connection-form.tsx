import {
  createConnection,
  platformName,
  type StoreConnection,
  type ToldKind,
  connectionPageWords as words,
} from '@zhiyin/domain/store';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeConnection, useCreateConnection } from './data.ts';

interface Props {
  readonly connection: StoreConnection | null;
  readonly kind: ToldKind;
  readonly onConnected: (connectionId: string) => void;
}

const New = createConnection.body
  .pick({ name: true, platform: true })
  .extend({ secret: createConnection.body.shape.secret.unwrap() });
/** A secret that is kept may stay empty. */
const Kept = New.extend({ secret: z.union([z.literal(''), New.shape.secret]) });
type Fields = z.output<typeof New>;

const secretHints = { shopify: words.shopifySecretHint, woocommerce: words.wooSecretHint } as const;

/** What is asked of a shop system: how it is called here, and what it signs with. */
export function ConnectionForm({ connection, kind, onConnected }: Props) {
  const t = useSay();
  const save = useSave(connection, kind, onConnected);
  const system = t(platformName(kind));
  const initial: Fields = {
    name: connection?.name ?? system,
    platform: connection ? t(platformName(connection.platform)) : system,
    secret: '',
  };
  const draft = useDraft<Fields, z.ZodType<Fields>>({ initial, schema: connection ? Kept : New, save });
  return (
    <DraftForm
      draft={draft}
      verb={connection ? t(words.saveConnection) : t(words.connectKind, { name: system })}
      isAlwaysReady={connection === null}
    >
      <FormSection title={t(words.connectionSettings)} description={t(words.connectionSecretKept)}>
        <TextField at={draft.at('name')} label={t(words.connectionName)} hint={t(words.connectionNameHint)} />
        <TextField
          at={draft.at('platform')}
          label={t(words.connectionPlatform)}
          hint={t(words.connectionPlatformHint)}
        />
        <TextField
          at={draft.at('secret')}
          type="password"
          label={t(words.connectionSecret)}
          hint={t(secretHints[kind])}
          {...(connection && { placeholder: t(words.connectionSecretStays) })}
        />
      </FormSection>
    </DraftForm>
  );
}

function useSave(connection: StoreConnection | null, kind: ToldKind, onConnected: Props['onConnected']) {
  const t = useSay();
  const toast = useToast();
  const create = useCreateConnection();
  const change = useChangeConnection();
  return async ({ secret, ...fields }: Fields) => {
    if (connection === null) {
      const { connectionId } = await create.mutateAsync({ body: { kind, secret, ...fields } });
      toast.say(t(words.connectionMade));
      onConnected(connectionId);
      return;
    }
    const { connectionId, revision } = connection;
    const body = { revision, ...fields, ...(secret !== '' && { secret }) };
    await change.mutateAsync({ params: { connectionId }, body });
    toast.say(t(words.connectionSaved));
  };
}
