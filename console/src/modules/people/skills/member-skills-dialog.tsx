import { type MemberSkills, setMemberSkills, tiers, skillWords as words } from '@zhiyin/domain/people';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { type Slot, useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMemberNames } from '../data.ts';
import { useSetMemberSkills, useSkills } from './data.ts';
import { levelWords, tierWords } from './level-words.ts';

type Known = Pick<MemberSkills, 'tier' | 'skills'>;

/** Says on which tier a colleague is and what they are good at. */
export function MemberSkillsDialog({ member, onClose }: { member: MemberSkills; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const name = useMemberNames().get(member.memberId) ?? '…';
  const inUse = useSkills().data?.items.filter(({ archivedAt }) => archivedAt === null) ?? [];
  const set = useSetMemberSkills();
  const { memberId, tier, skills } = member;
  const put = (body: Known) =>
    set.mutateAsync({ params: { memberId }, body: { tier: body.tier, skills: [...body.skills] } });
  const draft = useDraft<Known, typeof setMemberSkills.body>({
    initial: { tier, skills },
    schema: setMemberSkills.body,
    save: put,
  });
  const onSaved = () => {
    toast.sayUndo(t(words.saved), () => put({ tier, skills }));
    onClose();
  };
  return (
    <Dialog title={t(words.editOne, { name })} onClose={onClose} width={480}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={onClose}>
        <Field at={draft.at('tier')} label={t(words.tier)}>
          {(ties) => (
            <Select
              {...ties}
              value={draft.values.tier}
              options={tiers.map((one) => ({ value: one, label: t(tierWords[one]) }))}
              onChange={draft.at('tier').onChange}
            />
          )}
        </Field>
        {inUse.map((skill) => (
          <LevelField key={skill.skillId} skillId={skill.skillId} name={skill.name} at={draft.at('skills')} />
        ))}
      </DraftForm>
    </Dialog>
  );
}

interface LevelProps {
  readonly skillId: string;
  readonly name: string;
  readonly at: Slot<Known['skills']>;
}

function LevelField({ skillId, name, at }: LevelProps) {
  const t = useSay();
  const level = at.value.find((one) => one.skillId === skillId)?.level ?? 0;
  const set = (next: number) => {
    const others = at.value.filter((one) => one.skillId !== skillId);
    at.onChange(next === 0 ? others : [...others, { skillId, level: next }]);
  };
  const own = { ...at, id: `${at.id}-${skillId}` };
  return (
    <Field at={own} label={name}>
      {(ties) => (
        <Select
          {...ties}
          value={level}
          options={[words.levelNone, ...levelWords].map((word, value) => ({ value, label: t(word) }))}
          onChange={set}
        />
      )}
    </Field>
  );
}
