import type { CardTable } from './card-table.ts';
import { type ChartOption, type Drawing, frame, legend, nameAxis, tooltip, valueAxis } from './look.ts';
import { axisOfValue, cellText, columnsOf, namesOf, numbersAt, said } from './of-table.ts';

interface Barred {
  /** Groups of time stand upright, in their order; all else lies, so that long names have room. */
  readonly isUpright: boolean;
  /** The parts of a group add up to it. */
  readonly isStacked: boolean;
}

/** Groups as bars, with the earlier figure as a paler one below; by a second group as parts of the bar. */
export function barChart(table: CardTable, { isUpright, isStacked }: Barred, drawing: Drawing): ChartOption {
  const { look } = drawing;
  const values = columnsOf(table, 'value');
  const before = columnsOf(table, 'before');
  const [first] = values;
  const isSingle = values.length === 1 && before.length === 0;
  const series = [
    ...values.map(({ column, place }) => ({
      type: 'bar',
      name: column.title,
      data: numbersAt(table, place),
      barMaxWidth: 26,
      ...(isStacked && values.length > 1 && { stack: 'all' }),
      ...(isSingle && !isUpright && { label: labels(table, place, drawing) }),
    })),
    ...before.map(({ column, place }) => ({
      type: 'bar',
      name: column.title,
      data: numbersAt(table, place),
      barMaxWidth: 12,
      itemStyle: { color: 'transparent', borderColor: look.faint, borderWidth: 1, borderType: 'dashed' },
    })),
  ];
  const names = nameAxis(
    drawing,
    namesOf(table),
    isUpright ? {} : { inverse: true, axisLabel: longNames(drawing) },
  );
  const figures = first ? axisOfValue(table, first.column, drawing) : {};
  return {
    ...frame(drawing),
    ...legend(drawing, series.length),
    ...(values.length > 1 && { aria: patterned }),
    tooltip: tooltip(drawing, {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: said(table, drawing),
    }),
    xAxis: isUpright ? names : figures,
    yAxis: isUpright ? figures : names,
    series,
  };
}

/** Patterns on surfaces, so that neighbours are told apart without colour. */
const patterned = { enabled: true, decal: { show: true } };

function labels(table: CardTable, place: number, drawing: Drawing): ChartOption {
  return {
    show: true,
    position: 'right',
    color: drawing.look.soft,
    fontFamily: drawing.look.font,
    fontSize: drawing.look.fontSize,
    formatter: ({ dataIndex }: { dataIndex: number }) => cellText(table, dataIndex, place, drawing),
  };
}

function longNames({ look }: Drawing): ChartOption {
  return { color: look.soft, fontSize: look.fontSize, width: 120, overflow: 'truncate', interval: 0 };
}

/** The largest first, and above them what they come to together. */
export function paretoChart(table: CardTable, drawing: Drawing): ChartOption {
  const [value] = columnsOf(table, 'value');
  const cumulative = table.columns.findIndex(({ key }) => key === 'cumulative');
  if (!value) return frame(drawing);
  if (cumulative < 0) return barChart(table, { isUpright: true, isStacked: false }, drawing);
  const title = table.columns[cumulative]?.title ?? '';
  return {
    ...frame(drawing),
    ...legend(drawing, 2),
    tooltip: tooltip(drawing, { trigger: 'axis', formatter: said(table, drawing) }),
    xAxis: nameAxis(drawing, namesOf(table), {
      axisLabel: { ...longNames(drawing), width: 80, rotate: table.rows.length > 6 ? 45 : 0 },
    }),
    yAxis: [
      axisOfValue(table, value.column, drawing),
      { ...valueAxis(drawing, 'share', 1), min: 0, splitLine: { show: false } },
    ],
    series: [
      { type: 'bar', name: value.column.title, data: numbersAt(table, value.place), barMaxWidth: 40 },
      {
        type: 'line',
        name: title,
        yAxisIndex: 1,
        data: numbersAt(table, cumulative),
        symbol: 'diamond',
        symbolSize: 7,
        lineStyle: { width: 2, type: [6, 4] },
      },
    ],
  };
}

/** Steps from the first to the last, as wide as what reached them. */
export function funnelChart(table: CardTable, drawing: Drawing): ChartOption {
  const [value] = columnsOf(table, 'value');
  if (!value) return frame(drawing);
  const widths = numbersAt(table, value.place).map((number) => number ?? 0);
  const most = Math.max(...widths, 1);
  // An empty bar before each centres it: steps narrow from both sides.
  const space = widths.map((width) => (most - width) / 2);
  return {
    ...frame(drawing),
    tooltip: tooltip(drawing, {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: said(table, drawing),
    }),
    xAxis: { type: 'value', show: false, max: most },
    yAxis: nameAxis(drawing, namesOf(table), {
      inverse: true,
      axisLine: { show: false },
      axisLabel: longNames(drawing),
    }),
    series: [
      { type: 'bar', stack: 'step', silent: true, itemStyle: { color: 'transparent' }, data: space },
      {
        type: 'bar',
        stack: 'step',
        barCategoryGap: '18%',
        data: widths,
        label: stepLabels(table, value.place, drawing),
      },
    ],
  };
}

/** How many reached a step, and which share of the first that is. */
function stepLabels(table: CardTable, place: number, drawing: Drawing): ChartOption {
  const { look } = drawing;
  const ofFirst = table.columns.findIndex(({ key }) => key === 'of-first');
  return {
    show: true,
    position: 'inside',
    color: look.sheet,
    fontFamily: look.font,
    fontSize: look.fontSize,
    textBorderColor: look.series[0],
    textBorderWidth: 3,
    formatter: ({ dataIndex }: { dataIndex: number }) =>
      [place, ofFirst].map((one) => cellText(table, dataIndex, one, drawing)).join(' · '),
  };
}
