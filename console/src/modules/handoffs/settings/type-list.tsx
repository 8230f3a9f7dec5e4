import {
  changeHandoffType,
  type HandoffType,
  listHandoffTypes,
  handoffSettingsWords as words,
} from '@zhiyin/domain/handoffs';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useTeamNames } from '#modules/people';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useTypes } from '../data.ts';
import styles from '../handoffs.module.css';
import { TypeDialog } from './type-dialog.tsx';

/** What departments can be asked. */
export function TypeList() {
  const t = useSay();
  const types = useTypes();
  const columns = useColumns();
  const [opened, setOpened] = useState<HandoffType | 'new' | null>(null);
  return (
    <section className={styles['part']} aria-label={t(words.types)}>
      <h2>
        {t(words.types)}
        <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpened('new')}>
          {t(words.addType)}
        </Button>
      </h2>
      {types.isPending && <PageLoading rows={3} />}
      {types.isError && !types.data && <PageError error={types.error} onRetry={types.refetch} />}
      {types.data && (
        <DataTable<HandoffType>
          label={t(words.types)}
          columns={columns}
          rows={types.data.items}
          rowKey={({ typeId }) => typeId}
          onOpen={setOpened}
          empty={<Empty icon="swap" title={t(words.noTypes)} sentence={t(words.noTypesHint)} />}
        />
      )}
      {opened && <TypeDialog type={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

function useColumns(): Column<HandoffType>[] {
  const t = useSay();
  const format = useFormat();
  const teams = useTeamNames();
  return [
    { key: 'name', title: t(words.name), isTitle: true, cell: ({ name }) => t(name) },
    {
      key: 'department',
      title: t(words.department),
      cell: ({ teamId }) => <bdi>{teams.get(teamId) ?? '–'}</bdi>,
    },
    {
      key: 'hours',
      title: t(words.hours),
      width: '120px',
      isWide: true,
      cell: ({ targetSeconds }) => (targetSeconds === null ? '–' : format.duration(targetSeconds)),
    },
    {
      key: 'state',
      title: t(words.state),
      width: '100px',
      isWide: true,
      cell: ({ archivedAt }) => (
        <StatusTag tone={archivedAt ? 'ash' : 'jade'}>
          {t(archivedAt ? words.archived : words.inUse)}
        </StatusTag>
      ),
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '110px',
      align: 'end',
      isWide: true,
      cell: (type) => <Keep type={type} />,
    },
  ];
}

/** Archives a kind, or takes it back into use. */
function Keep({ type }: { type: HandoffType }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(changeHandoffType, [listHandoffTypes]);
  const { typeId, archivedAt, revision, ...draft } = type;
  const turn = (isArchived: boolean, after: number) =>
    act.mutate(
      { params: { typeId }, body: { ...draft, isArchived, after } },
      {
        onError: toast.refuse,
        onSuccess: (now) =>
          isArchived && toast.sayUndo(t(words.archived), () => turn(false, now.revision), typeId),
      },
    );
  return (
    <Button
      size="small"
      loading={act.isPending}
      onClick={(event) => {
        event.stopPropagation();
        turn(archivedAt === null, revision);
      }}
    >
      {t(archivedAt === null ? words.archive : words.restore)}
    </Button>
  );
}
