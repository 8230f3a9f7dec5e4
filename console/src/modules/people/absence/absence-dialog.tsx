import {
  Absence,
  listPresence,
  setAbsence,
  setOwnAbsence,
  presenceWords as words,
} from '@zhiyin/domain/people';
import { Input } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMemberNames } from '../data.ts';
import { usePresence } from '../presence/data.ts';

interface Props {
  readonly memberId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Who stands in for somebody, and until when they are absent. */
export function AbsenceDialog({ memberId, name, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const { timeZone } = useLocale();
  const own = useSession().member.memberId === memberId;
  const keep = useKeep(memberId, own);
  const presence = usePresence();
  const names = useMemberNames();
  const { substituteId = null, absentUntil = null } = presence.get(memberId) ?? {};
  const before: Absence = { substituteId, absentUntil };
  const draft = useDraft<Absence, typeof Absence>({ initial: before, schema: Absence, save: keep });
  const until = draft.at('absentUntil');
  const options = [...presence.keys()]
    .filter((id) => id !== memberId)
    .map((id) => ({ value: id, label: names.get(id) ?? '' }));
  const onSaved = () => {
    toast.sayUndo(t(words.absenceKept), () => keep(before));
    onClose();
  };
  return (
    <Dialog title={t(words.absenceOf, { name })} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={onClose}>
        <SelectField
          at={draft.at('substituteId')}
          label={t(words.substitute)}
          hint={t(words.substituteHint)}
          placeholder={t(words.nobodyStandsIn)}
          options={options}
          isOptional
        />
        <Field at={until} label={t(words.absentUntil)} hint={t(words.absentUntilHint)} isOptional>
          {(ties) => (
            <Input
              {...ties}
              type="datetime-local"
              allowClear
              value={until.value === null ? '' : wallTime(until.value, timeZone)}
              onChange={({ target }) => until.onChange(momentOfWall(target.value, timeZone))}
            />
          )}
        </Field>
      </DraftForm>
    </Dialog>
  );
}

/** One's own by anybody, a colleague's by whoever manages them. */
function useKeep(memberId: string, isOwn: boolean): (absence: Absence) => Promise<unknown> {
  const act = useAct(setAbsence, [listPresence]);
  const actOwn = useAct(setOwnAbsence, [listPresence]);
  return (body) => (isOwn ? actOwn.mutateAsync({ body }) : act.mutateAsync({ params: { memberId }, body }));
}
