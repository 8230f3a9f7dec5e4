import { type MemberSkills, skillWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { useMemberNames } from '../data.ts';
import peopleStyles from '../people.module.css';
import { RowMenu } from '../row-menu.tsx';
import { useSkills } from './data.ts';
import { tierWords } from './level-words.ts';
import styles from './skills.module.css';

/** The columns of what colleagues are good at. */
export function useMemberColumns(
  mayManage: boolean,
  onEdit: (member: MemberSkills) => void,
): Column<MemberSkills>[] {
  const t = useSay();
  const names = useMemberNames();
  const skills = new Map(useSkills().data?.items.map(({ skillId, name }) => [skillId, name]));
  const nameOf = ({ memberId }: MemberSkills) => names.get(memberId) ?? '…';
  return [
    {
      key: 'name',
      title: t(words.colleague),
      width: '24%',
      isTitle: true,
      cell: (member) => <bdi>{nameOf(member)}</bdi>,
    },
    {
      key: 'tier',
      title: t(words.tier),
      width: '110px',
      cell: ({ tier }) => <span className={styles['tier']}>{t(tierWords[tier])}</span>,
    },
    {
      key: 'skills',
      title: t(words.skills),
      cell: (member) => <Known member={member} names={skills} />,
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '64px',
      align: 'end',
      cell: (member) => (
        <RowMenu
          name={nameOf(member)}
          acts={mayManage ? [{ label: t(words.edit), icon: 'edit', run: () => onEdit(member) }] : []}
        />
      ),
    },
  ];
}

/** Each skill with its level. */
function Known({ member, names }: { member: MemberSkills; names: ReadonlyMap<string, string> }) {
  const t = useSay();
  if (member.skills.length === 0) return <span className={peopleStyles['gone']}>{t(words.none)}</span>;
  return (
    <span className={styles['chips']}>
      {member.skills.map(({ skillId, level }) => (
        <StatusTag key={skillId} tone="ash">
          {t(words.level, { name: names.get(skillId) ?? '…', level })}
        </StatusTag>
      ))}
    </span>
  );
}
