import { useQuery } from '@tanstack/react-query';
import { listFlows, listForms } from '@zhiyin/domain/platform';
import {
  changeTicketType,
  listTicketTypes,
  type TicketType,
  ticketFrameWords,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useTypes } from '../data.ts';
import { TemplateList } from './template-list.tsx';
import { TypeDialog } from './type-dialog.tsx';

/** The kinds of tickets a shop has, and what new ones may begin with. */
export function TypesPage() {
  const t = useSay();
  const types = useTypes();
  const [opened, setOpened] = useState<TicketType | 'new' | null>(null);
  const columns = useTypeColumns();
  const add = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpened('new')}>
      {t(words.addType)}
    </Button>
  );
  return (
    <Page title={t(ticketFrameWords.types)} description={t(words.typesHint)} actions={add}>
      {types.isPending && <PageLoading rows={4} />}
      {types.isError && !types.data && <PageError error={types.error} onRetry={types.refetch} />}
      {types.data && (
        <DataTable
          label={t(ticketFrameWords.types)}
          columns={columns}
          rows={types.data.items}
          rowKey={({ typeId }) => typeId}
          onOpen={setOpened}
          empty={<Empty icon="ticket" title={t(ticketFrameWords.types)} sentence={t(words.typesHint)} />}
        />
      )}
      <TemplateList />
      {opened && <TypeDialog type={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function useTypeColumns(): Column<TicketType>[] {
  const t = useSay();
  const forms = useQuery(endpointQuery(listForms, {})).data?.items ?? [];
  const flows = useQuery(endpointQuery(listFlows, {})).data?.items ?? [];
  const formOf = ({ formId }: TicketType) => forms.find((form) => form.formId === formId)?.title;
  const flowOf = ({ flowId }: TicketType) => flows.find((flow) => flow.flowId === flowId)?.title;
  const said = (text: { zh: string; en: string } | undefined, blank = '–') => (text ? t(text) : blank);
  return [
    { key: 'name', title: t(words.name), isTitle: true, cell: ({ name }) => t(name) },
    { key: 'prefix', title: t(words.prefix), width: '110px', isWide: true, cell: ({ prefix }) => prefix },
    {
      key: 'form',
      title: t(words.form),
      isWide: true,
      cell: (type) => said(formOf(type), t(words.noForm)),
    },
    { key: 'flow', title: t(words.flow), isWide: true, cell: (type) => said(flowOf(type)) },
    {
      key: 'state',
      title: t(words.state),
      width: '100px',
      cell: ({ archivedAt }) => (
        <StatusTag tone={archivedAt ? 'ash' : 'jade'}>
          {t(archivedAt ? words.archived : words.inUse)}
        </StatusTag>
      ),
    },
    { key: 'acts', title: t(words.acts), width: '110px', align: 'end', cell: (type) => <Keep type={type} /> },
  ];
}

/** Archives a type, or takes it back into use. */
function Keep({ type }: { type: TicketType }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(changeTicketType, [listTicketTypes]);
  const { typeId, archivedAt, key: _, flowId: __, ...body } = type;
  const turn = (isArchived: boolean) =>
    act.mutate(
      { params: { typeId }, body: { ...body, isArchived } },
      {
        onError: toast.refuse,
        onSuccess: () => isArchived && toast.sayUndo(t(words.archived), () => turn(false), typeId),
      },
    );
  return (
    <Button
      size="small"
      loading={act.isPending}
      onClick={(event) => {
        event.stopPropagation();
        turn(archivedAt === null);
      }}
    >
      {t(archivedAt === null ? words.archive : words.restore)}
    </Button>
  );
}
