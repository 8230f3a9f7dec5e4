import { type MemberSkills, type Skill, skillsManage, skillWords as words } from '@zhiyin/domain/people';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { useMemberSkills, useSkills } from './data.ts';
import { useMemberColumns } from './member-columns.tsx';
import { MemberSkillsDialog } from './member-skills-dialog.tsx';
import { SkillDialog } from './skill-dialog.tsx';
import { SkillList } from './skill-list.tsx';

type Opened =
  | { readonly kind: 'skill'; readonly skill: Skill | null }
  | { readonly kind: 'member'; readonly member: MemberSkills };

/** The shop's skills, and who has which how well. */
export function SkillsPage() {
  const t = useSay();
  const mayManage = useMay()(skillsManage);
  const [opened, setOpened] = useState<Opened | null>(null);
  const add = (
    <Button
      type="primary"
      icon={<Icon name="plus" />}
      onClick={() => setOpened({ kind: 'skill', skill: null })}
    >
      {t(words.addSkill)}
    </Button>
  );
  const close = () => setOpened(null);
  return (
    <Page title={t(words.skills)} description={t(words.skillsHint)} actions={mayManage && add}>
      <Skills mayManage={mayManage} onOpen={setOpened} />
      {opened?.kind === 'skill' && <SkillDialog skill={opened.skill} onClose={close} />}
      {opened?.kind === 'member' && <MemberSkillsDialog member={opened.member} onClose={close} />}
    </Page>
  );
}

function Skills({ mayManage, onOpen }: { mayManage: boolean; onOpen: (opened: Opened) => void }) {
  const t = useSay();
  const [skills, members] = [useSkills(), useMemberSkills()];
  const columns = useMemberColumns(mayManage, (member) => onOpen({ kind: 'member', member }));
  if (skills.isPending || members.isPending) return <PageLoading rows={6} />;
  if (!skills.data) return <PageError error={skills.error} onRetry={skills.refetch} />;
  if (!members.data) return <PageError error={members.error} onRetry={members.refetch} />;
  if (skills.data.items.length === 0)
    return <Empty icon="star" title={t(words.noSkills)} sentence={t(words.noSkillsHint)} />;
  return (
    <>
      <SkillList
        skills={skills.data.items}
        members={members.data.items}
        mayManage={mayManage}
        onRename={(skill) => onOpen({ kind: 'skill', skill })}
      />
      <DataTable
        label={t(words.skills)}
        columns={columns}
        rows={members.data.items}
        rowKey={({ memberId }) => memberId}
        empty={null}
        {...(mayManage && { onOpen: (member: MemberSkills) => onOpen({ kind: 'member', member }) })}
      />
    </>
  );
}
