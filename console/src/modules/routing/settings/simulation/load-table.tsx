import { type Outcome, type Simulation, simulationWords as words } from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';

type Result = NonNullable<Simulation['result']>;
type Load = Outcome['agents'][number];

/** Who had how much, in life and in both simulations; who had nothing anywhere is left out. */
export function LoadTable({ result }: { result: Result }) {
  const t = useSay();
  const loads = (key: 'real' | 'today' | 'draft') =>
    new Map(result[key].agents.map((one) => [one.memberId, one]));
  const [real, today, draft] = [loads('real'), loads('today'), loads('draft')];
  const rows = [...real.values()].filter(
    ({ memberId, hours }) =>
      hours > 0 || [real, today, draft].some((all) => (all.get(memberId)?.conversations ?? 0) > 0),
  );
  const columns = useLoadColumns({ real, today, draft });
  return (
    <DataTable
      label={t(words.load)}
      columns={columns}
      rows={rows}
      rowKey={({ memberId }) => memberId}
      empty={null}
    />
  );
}

type Loads = ReadonlyMap<string, Load>;

function useLoadColumns({ real, today, draft }: Record<'real' | 'today' | 'draft', Loads>): Column<Load>[] {
  const t = useSay();
  const format = useFormat();
  const names = useMemberNames();
  const column = (key: string, title: string, of: ReadonlyMap<string, Load>): Column<Load> => ({
    key,
    title,
    width: '124px',
    align: 'end',
    cell: ({ memberId }) => {
      const { conversations: count = 0, deskHours = 0 } = of.get(memberId) ?? {};
      return t(words.loadOf, { count, hours: format.number(deskHours, 1) });
    },
  });
  return [
    {
      key: 'colleague',
      title: t(words.colleague),
      isTitle: true,
      cell: ({ memberId }) => <bdi>{names.get(memberId)}</bdi>,
    },
    {
      key: 'hours',
      title: t(words.hoursThere),
      width: '80px',
      align: 'end',
      isWide: true,
      cell: ({ hours }) => format.number(hours, 1),
    },
    column('real', t(words.real), real),
    { ...column('today', t(words.today), today), isWide: true },
    column('draft', t(words.draft), draft),
  ];
}
