import {
  createTracker,
  type ParcelTracker,
  type TrackerKind,
  trackerNames,
  trackerPageWords as words,
} from '@zhiyin/domain/store';
import { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeTracker, useCreateTracker } from './data.ts';

interface Props {
  readonly tracker: ParcelTracker | null;
  readonly kind: TrackerKind;
  readonly onConnected: (trackerId: string) => void;
}

const { name, keys } = createTracker.body.shape;
const { account, secret, appName } = keys.shape;
const unsaid = z.literal('');
const needed = { name, account, secret };
/** What is kept may stay empty. */
const kept = { name, account: z.union([unsaid, account]), secret: z.union([unsaid, secret]) };
const schemas = {
  kuaidi100: {
    added: z.object({ ...needed, appName: unsaid }),
    kept: z.object({ ...kept, appName: unsaid }),
  },
  cainiao: {
    added: z.object({ ...needed, appName: appName.unwrap() }),
    kept: z.object({ ...kept, appName: z.union([unsaid, appName.unwrap()]) }),
  },
} as const;

interface Fields {
  readonly name: string;
  readonly account: string;
  readonly secret: string;
  readonly appName: string;
}

const asked = {
  kuaidi100: {
    account: { label: words.customer, hint: words.customerHint },
    secret: { label: words.key, hint: words.keyHint },
  },
  cainiao: {
    account: { label: words.resource, hint: words.resourceHint },
    secret: { label: words.secretKey, hint: words.secretKeyHint },
  },
} as const;

/** What is asked of a tracker: how it is called here, and what it knows the shop by. */
export function TrackerForm({ tracker, kind, onConnected }: Props) {
  const t = useSay();
  const save = useSave(tracker, kind, onConnected);
  const service = t(trackerNames[kind]);
  const initial: Fields = { name: tracker?.name ?? service, account: '', secret: '', appName: '' };
  const schema: z.ZodType<Fields> = schemas[kind][tracker ? 'kept' : 'added'];
  const draft = useDraft<Fields, z.ZodType<Fields>>({ initial, schema, save });
  const stays = tracker && { placeholder: t(words.trackerStays) };
  const { account: ofAccount, secret: ofSecret } = asked[kind];
  return (
    <DraftForm
      draft={draft}
      verb={tracker ? t(words.saveTracker) : t(words.connectTracker, { name: service })}
      isAlwaysReady={tracker === null}
    >
      <FormSection title={t(words.trackerSettings)} description={t(words.trackerKeysKept)}>
        <TextField at={draft.at('name')} label={t(words.trackerName)} />
        <TextField at={draft.at('account')} label={t(ofAccount.label)} hint={t(ofAccount.hint)} {...stays} />
        <TextField
          at={draft.at('secret')}
          type="password"
          label={t(ofSecret.label)}
          hint={t(ofSecret.hint)}
          {...stays}
        />
        {kind === 'cainiao' && (
          <TextField
            at={draft.at('appName')}
            label={t(words.appName)}
            hint={t(words.appNameHint)}
            {...stays}
          />
        )}
      </FormSection>
    </DraftForm>
  );
}

function useSave(tracker: ParcelTracker | null, kind: TrackerKind, onConnected: Props['onConnected']) {
  const t = useSay();
  const toast = useToast();
  const create = useCreateTracker();
  const change = useChangeTracker();
  return async (fields: Fields) => {
    const { name: called, account: whose, secret: key, appName: app } = fields;
    const ofApp = app === '' ? {} : { appName: app };
    if (tracker === null) {
      const body = { kind, name: called, keys: { account: whose, secret: key, ...ofApp } };
      const { trackerId } = await create.mutateAsync({ body });
      toast.say(t(words.trackerMade));
      onConnected(trackerId);
      return;
    }
    const { trackerId, revision } = tracker;
    const others = { ...(whose !== '' && { account: whose }), ...(key !== '' && { secret: key }), ...ofApp };
    await change.mutateAsync({ params: { trackerId }, body: { revision, name: called, keys: others } });
    toast.say(t(words.trackerSaved));
  };
}
