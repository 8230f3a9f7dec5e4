import { invite, listInvitations, peopleNavWords, peoplePageWords as words } from '@zhiyin/domain/people';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useRoleOptions } from '../roles/use-role-options.ts';
import { LinkToHandOn } from './link-to-hand-on.tsx';

interface Handing {
  readonly name: string;
  readonly link: string;
}

/** Invites a colleague; where no mail server sends the link, it shows it to be handed on. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const [handing, setHanding] = useState<Handing | null>(null);
  const title = handing ? t(words.linkTitle, { name: handing.name }) : t(words.invite);
  return (
    <Dialog title={title} onClose={onClose} width={480}>
      {handing ? (
        <LinkToHandOn link={handing.link} onDone={onClose} />
      ) : (
        <InviteForm onHand={setHanding} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface Filled {
  readonly name: string;
  readonly email: string;
  readonly roleId: string | null;
}

function InviteForm({ onHand, onClose }: { onHand: (handing: Handing) => void; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const { locale } = useLocale();
  const options = useRoleOptions();
  const send = useAct(invite, [listInvitations]);
  const initial: Filled = { name: '', email: '', roleId: null };
  const draft = useDraft({
    initial,
    schema: invite.body,
    save: async (body) => {
      const { link } = await send.mutateAsync({ body: { ...body, locale } });
      if (link) return onHand({ name: body.name, link });
      toast.say(t(words.invited, { email: body.email }));
      onClose();
    },
  });
  return (
    <DraftForm draft={draft} verb={t(words.sendInvitation)} onCancel={onClose}>
      <TextField at={draft.at('name')} label={t(words.name)} isFirst />
      <TextField at={draft.at('email')} label={t(words.email)} hint={t(words.inviteEmailHint)} type="email" />
      <SelectField at={draft.at('roleId')} label={t(peopleNavWords.role)} options={options} />
    </DraftForm>
  );
}
