import { type MemberSkills, type Skill, skillWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { RowMenu } from '../row-menu.tsx';
import { useEditSkill } from './data.ts';
import styles from './skills.module.css';

interface Props {
  readonly skills: readonly Skill[];
  readonly members: readonly MemberSkills[];
  readonly mayManage: boolean;
  readonly onRename: (skill: Skill) => void;
}

/** The shop's skills with how many have each; archived ones last. */
export function SkillList({ skills, members, mayManage, onRename }: Props) {
  const t = useSay();
  const { archive, restore } = useKeepSkill();
  const counts = new Map<string, number>();
  for (const { skillId } of members.flatMap((member) => member.skills))
    counts.set(skillId, (counts.get(skillId) ?? 0) + 1);
  const inUse = skills.filter(({ archivedAt }) => archivedAt === null);
  const gone = skills.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <ul className={styles['list']} aria-label={t(words.skills)}>
      {[...inUse, ...gone].map((skill) => {
        const { skillId, name, language, archivedAt } = skill;
        const acts = archivedAt
          ? [{ label: t(words.restore), icon: 'undo' as const, run: () => restore(skill) }]
          : [
              { label: t(words.changeSkill), icon: 'edit' as const, run: () => onRename(skill) },
              { label: t(words.archive), icon: 'minus' as const, run: () => archive(skill) },
            ];
        return (
          <li key={skillId} className={classNames(styles['skill'], !mayManage && styles['plain'])}>
            <bdi className={archivedAt ? styles['archived'] : undefined}>{name}</bdi>
            {language && (
              <StatusTag tone="jade">{t(language === 'zh' ? words.chinese : words.english)}</StatusTag>
            )}
            {!archivedAt && (
              <span className={styles['count']}>{t(words.whoHas, { count: counts.get(skillId) ?? 0 })}</span>
            )}
            <RowMenu name={name} acts={mayManage ? acts : []} />
          </li>
        );
      })}
    </ul>
  );
}

/** Archives a skill at once, with a way back, and takes one up again. */
function useKeepSkill() {
  const t = useSay();
  const toast = useToast();
  const edit = useEditSkill();
  const keep = (skill: Skill, isArchived: boolean, onSuccess: () => void) =>
    edit.mutate(
      { params: { skillId: skill.skillId }, body: { isArchived } },
      { onError: toast.refuse, onSuccess },
    );
  const restore = (skill: Skill) =>
    keep(skill, false, () => toast.say(t(words.restoredOne, { name: skill.name })));
  const archive = (skill: Skill) =>
    keep(skill, true, () => toast.sayUndo(t(words.archivedOne, { name: skill.name }), () => restore(skill)));
  return { archive, restore };
}
