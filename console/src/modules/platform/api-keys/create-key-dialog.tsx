import { useQuery } from '@tanstack/react-query';
import { listRoles } from '@zhiyin/domain/people';
import { CreateApiKey, createApiKey, listApiKeys, apiKeyPageWords as words } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { PermissionChecks } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Slot, useDraft } from '#ui/form/use-draft.ts';
import styles from '../settings.module.css';
import { endOfLife, type Life, lives } from './key-state.ts';

const KeyForm = CreateApiKey.omit({ expiresAt: true }).extend({ life: z.enum(lives) });

interface Filled {
  readonly name: string;
  readonly life: Life | null;
  readonly scopes: readonly string[];
}

const initial: Filled = { name: '', life: '365', scopes: [] };

interface Props {
  readonly onMade: (made: { name: string; secret: string }) => void;
  readonly onClose: () => void;
}

/** A new key: what it is for, how long it lives, what it may do. */
export function CreateKeyDialog({ onMade, onClose }: Props) {
  const t = useSay();
  const create = useAct(createApiKey, [listApiKeys]);
  const draft = useDraft({
    initial,
    schema: KeyForm,
    save: async ({ name, scopes, life }) => {
      const expiresAt = endOfLife(life, new Date());
      const { secret } = await create.mutateAsync({
        body: { name, scopes, ...(expiresAt && { expiresAt }) },
      });
      onMade({ name, secret });
    },
  });
  const options = lives.map((value) => ({
    value,
    label: value === 'forever' ? t(words.forever) : t(words.days, { count: value }),
  }));
  return (
    <Dialog title={t(words.addKey)} place="side" width={760} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.addKey)} onCancel={onClose}>
        <TextField at={draft.at('name')} label={t(words.name)} hint={t(words.nameHint)} isFirst />
        <SelectField at={draft.at('life')} label={t(words.life)} options={options} />
        <Scopes at={draft.at('scopes')} />
      </DraftForm>
    </Dialog>
  );
}

/** Only what the reader may do herself can be given to a key. */
function Scopes({ at }: { at: Slot<readonly string[]> }) {
  const t = useSay();
  const { permissions } = useSession();
  const roles = useQuery(endpointQuery(listRoles, {}));
  const grantable = roles.data?.permissions.filter(({ key }) => permissions.includes(key)) ?? [];
  return (
    <fieldset id={at.id} className={styles['group']} tabIndex={-1}>
      <legend>{t(words.scopes)}</legend>
      {at.problem && (
        <p role="alert" className={styles['problem']}>
          {at.problem}
        </p>
      )}
      <PermissionChecks permissions={grantable} chosen={at.value} onChange={at.onChange} />
    </fieldset>
  );
}
