import { useQuery } from '@tanstack/react-query';
import {
  type Department,
  dropDepartment,
  keepDepartment,
  listDepartments,
  listHandoffTypes,
  handoffSettingsWords as words,
} from '@zhiyin/domain/handoffs';
import { listTeams } from '@zhiyin/domain/people';
import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField, SelectManyField } from '#ui/form/select-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useDepartments } from '../data.ts';
import styles from '../handoffs.module.css';

const stale = [listDepartments, listHandoffTypes];

/** Teams that others hand things to, with who speaks for them. */
export function DepartmentList() {
  const t = useSay();
  const departments = useDepartments();
  const columns = useColumns();
  const [opened, setOpened] = useState<Department | 'new' | null>(null);
  return (
    <section className={styles['part']} aria-label={t(words.departments)}>
      <h2>
        {t(words.departments)}
        <Button icon={<Icon name="plus" />} onClick={() => setOpened('new')}>
          {t(words.addDepartment)}
        </Button>
      </h2>
      {departments.isPending && <PageLoading rows={3} />}
      {departments.isError && !departments.data && (
        <PageError error={departments.error} onRetry={departments.refetch} />
      )}
      {departments.data && (
        <DataTable<Department>
          label={t(words.departments)}
          columns={columns}
          rows={departments.data.items}
          rowKey={({ teamId }) => teamId}
          onOpen={setOpened}
          empty={<Empty icon="group" title={t(words.noDepartments)} sentence={t(words.noDepartmentsHint)} />}
        />
      )}
      {opened && (
        <DepartmentDialog department={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}

function useColumns(): Column<Department>[] {
  const t = useSay();
  const names = useMemberNames();
  return [
    { key: 'name', title: t(words.team), isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'liaisons',
      title: t(words.liaisons),
      cell: ({ liaisonIds }) => liaisonIds.map((id) => names.get(id) ?? '').join(' · ') || '–',
    },
    {
      key: 'members',
      title: t(words.members),
      align: 'end',
      width: '90px',
      isWide: true,
      cell: ({ memberIds }) => memberIds.length,
    },
    {
      key: 'acts',
      title: t(words.acts),
      align: 'end',
      width: '140px',
      isWide: true,
      cell: (one) => <Drop department={one} />,
    },
  ];
}

function Drop({ department: { teamId, name } }: { department: Department }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(dropDepartment, stale);
  return (
    // A press on the button is none on the row that opens.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the press to itself
    <span onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
      <ConfirmAct
        size="small"
        question={{
          title: t(words.dropSure, { team: name }),
          sentence: t(words.dropHint),
          verb: t(words.drop),
        }}
        onConfirm={() => act.mutate({ params: { teamId } }, { onError: toast.refuse })}
      >
        {t(words.drop)}
      </ConfirmAct>
    </span>
  );
}

const Shape = z.object({ teamId: z.uuid(), liaisonIds: keepDepartment.body.shape.liaisonIds });

interface Values {
  readonly teamId: string | null;
  readonly liaisonIds: readonly string[];
}

function DepartmentDialog({ department, onClose }: { department: Department | null; onClose: () => void }) {
  const t = useSay();
  const names = useMemberNames();
  const act = useAct(keepDepartment, stale);
  const teams = useQuery(endpointQuery(listTeams, { query: {} })).data?.items ?? [];
  const draft = useDraft<Values, typeof Shape>({
    initial: { teamId: department?.teamId ?? null, liaisonIds: department?.liaisonIds ?? [] },
    schema: Shape,
    save: ({ teamId, liaisonIds }) => act.mutateAsync({ params: { teamId }, body: { liaisonIds } }),
  });
  const members = teams.find(({ teamId }) => teamId === draft.values.teamId)?.memberIds ?? [];
  return (
    <Dialog title={t(department ? words.editDepartment : words.addDepartment)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
        {!department && (
          <SelectField
            at={draft.at('teamId')}
            label={t(words.team)}
            options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
          />
        )}
        <SelectManyField
          at={draft.at('liaisonIds')}
          label={t(words.liaisons)}
          hint={t(words.liaisonsHint)}
          options={members.map((id) => ({ value: id, label: names.get(id) ?? '' }))}
          isOptional
        />
      </DraftForm>
    </Dialog>
  );
}
