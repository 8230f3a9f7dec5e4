import type { CardTable } from './card-table.ts';
import { type ChartOption, type Drawing, frame, nameAxis, tooltip } from './look.ts';
import { cellText, columnsOf, namesOf } from './of-table.ts';

/** Cohorts below each other, each with how many it is of; what is not over yet stays open. */
export function cohortChart(table: CardTable, drawing: Drawing): ChartOption {
  const size = table.columns.findIndex(({ key }) => key === 'size');
  const named = table.rows.map(([name, ...cells], line) => [
    { value: `${name?.value ?? ''} · ${cellText(table, line, size, drawing)}` },
    ...cells,
  ]);
  return gridChart({ ...table, rows: named }, drawing);
}

/** A field of squares, the darker the more: hours by weekday, or any group by any other. */
export function gridChart(table: CardTable, drawing: Drawing): ChartOption {
  const across = columnsOf(table, 'value');
  const names = namesOf(table);
  const cells = table.rows.flatMap((row, line) =>
    across.flatMap(({ place }, at) => {
      const value = row[place]?.value;
      return typeof value === 'number' ? [[at, line, value] as const] : [];
    }),
  );
  const values = cells.map(([, , value]) => value);
  const { look } = drawing;
  const most = Math.max(...values, 1e-9);
  // What is written on the strong half of the ramp has the colour of the ground, on the weak one that of ink.
  const inkOn = (value: number) => ({ color: value > most / 2 ? look.sheet : look.ink });
  const text = (at: number, line: number) => cellText(table, line, across[at]?.place ?? 0, drawing);
  return {
    ...frame(drawing),
    tooltip: tooltip(drawing, {
      trigger: 'item',
      formatter: ({ value: [at, line] }: { value: readonly [number, number] }) =>
        `${names[line] ?? ''} · ${across[at]?.column.title ?? ''}\n${text(at, line)}`,
    }),
    xAxis: nameAxis(
      drawing,
      across.map(({ column }) => column.title),
      { position: 'top', axisLine: { show: false } },
    ),
    yAxis: nameAxis(drawing, names, { inverse: true, axisLine: { show: false } }),
    visualMap: {
      show: false,
      min: Math.min(0, ...values),
      max: most,
      inRange: { color: [...look.ramp] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells.map((value) => ({ value, label: inkOn(value[2]) })),
        itemStyle: { borderColor: look.sheet, borderWidth: 2 },
        label: {
          show: across.length <= 12,
          fontFamily: look.font,
          fontSize: look.fontSize,
          formatter: ({ value: [at, line] }: { value: readonly [number, number] }) => text(at, line),
        },
      },
    ],
  };
}
