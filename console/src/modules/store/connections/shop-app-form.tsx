import {
  connectionPageWords,
  connectShopApp,
  platformName,
  shopAppPageWords as words,
} from '@zhiyin/domain/store';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useConnectShopApp } from './data.ts';

type Fields = z.output<typeof connectShopApp.body>;

/** What is asked of a Shopify shop that is connected by an app of its owner's. */
export function ShopAppForm({ onConnected }: { readonly onConnected: (connectionId: string) => void }) {
  const t = useSay();
  const toast = useToast();
  const connect = useConnectShopApp();
  const save = async (body: Fields) => {
    const { connectionId } = await connect.mutateAsync({ body });
    toast.say(t(words.appMade));
    onConnected(connectionId);
  };
  const system = t(platformName('shopify'));
  const initial: Fields = { name: system, platform: system, shop: '', clientId: '', secret: '' };
  const draft = useDraft<Fields, z.ZodType<Fields>>({ initial, schema: connectShopApp.body, save });
  return (
    <DraftForm draft={draft} verb={t(connectionPageWords.connectKind, { name: system })} isAlwaysReady={true}>
      <FormSection
        title={t(connectionPageWords.connectionSettings)}
        description={t(connectionPageWords.connectionSecretKept)}
      >
        <TextField
          at={draft.at('name')}
          label={t(connectionPageWords.connectionName)}
          hint={t(connectionPageWords.connectionNameHint)}
        />
        <TextField
          at={draft.at('platform')}
          label={t(connectionPageWords.connectionPlatform)}
          hint={t(connectionPageWords.connectionPlatformHint)}
        />
        <TextField at={draft.at('shop')} label={t(words.shopField)} hint={t(words.shopHint)} />
        <TextField at={draft.at('clientId')} label={t(words.clientIdField)} hint={t(words.clientIdHint)} />
        <TextField
          at={draft.at('secret')}
          type="password"
          label={t(words.clientSecretField)}
          hint={t(words.clientSecretHint)}
        />
      </FormSection>
    </DraftForm>
  );
}
