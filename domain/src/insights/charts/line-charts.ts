import { chartWords as words } from '../dashboards/words.ts';
import type { CardColumn, CardTable } from './card-table.ts';
import {
  type ChartOption,
  type Drawing,
  dashes,
  frame,
  legend,
  nameAxis,
  shapes,
  tooltip,
  valueAxis,
} from './look.ts';
import { axisOfValue, columnsOf, mostOf, namesOf, numbersAt, type PlacedColumn, said } from './of-table.ts';

/** Most points that are marked one by one. */
const marksMax = 40;

/** Metrics over time; a figure of the period before is a thin dashed line. */
export function trendChart(table: CardTable, drawing: Drawing): ChartOption {
  const names = namesOf(table);
  const values = columnsOf(table, 'value');
  const before = columnsOf(table, 'before');
  const units = [...new Set(values.map(({ column }) => column.unit))].slice(0, 2);
  const axisOf = ({ unit }: CardColumn) => Math.max(0, units.indexOf(unit));
  const series = [
    ...values.map(({ column, place }, index) => ({
      type: 'line',
      name: column.title,
      yAxisIndex: axisOf(column),
      data: numbersAt(table, place),
      symbol: shapes[index % shapes.length],
      symbolSize: 6,
      showSymbol: names.length <= marksMax,
      // A lone point between gaps has no line: without its mark it is not seen on a narrow screen.
      showAllSymbol: true,
      lineStyle: { width: 2, type: dashes[index % dashes.length] },
    })),
    ...before.map(({ column, place }) => ({
      type: 'line',
      name: column.title,
      yAxisIndex: axisOf(column),
      data: numbersAt(table, place),
      showSymbol: false,
      lineStyle: { width: 1.5, type: [3, 3], color: drawing.look.faint },
      itemStyle: { color: drawing.look.faint },
    })),
  ];
  return {
    ...frame(drawing),
    ...legend(drawing, series.length),
    tooltip: tooltip(drawing, { trigger: 'axis', formatter: said(table, drawing) }),
    xAxis: nameAxis(drawing, names),
    yAxis: units.map((unit) => valueAxis(drawing, unit, mostOf(table, unit), currencyOf(values, unit))),
    series,
  };
}

/** A metric between its lines. What is a signal has another shape and is larger, not only another colour. */
export function controlChart(table: CardTable, drawing: Drawing): ChartOption {
  const [value] = columnsOf(table, 'value');
  if (!value) return frame(drawing);
  const { look } = drawing;
  const signalAt = table.columns.findIndex(({ key }) => key === 'signal');
  const isSignal = (index: number) => (table.rows[index]?.[signalAt]?.value ?? null) !== null;
  const points = numbersAt(table, value.place).map((number, index) => ({
    value: number,
    ...(isSignal(index) && { symbol: 'diamond', symbolSize: 13, itemStyle: { color: look.call } }),
  }));
  const lines = columnsOf(table, 'before').map(({ column, place }) => ({
    type: 'line',
    name: column.title,
    data: numbersAt(table, place),
    step: 'middle',
    showSymbol: false,
    lineStyle: { width: 1.5, color: look.faint, type: column.key === 'centre' ? 'solid' : [5, 4] },
    itemStyle: { color: look.faint },
  }));
  const own = {
    ...{ type: 'line', name: value.column.title, data: points, symbol: 'circle' },
    // Left to itself the drawing leaves out points that crowd, and signals with them.
    ...{ showAllSymbol: true, symbolSize: points.length > marksMax ? 3 : 6 },
  };
  return {
    ...frame(drawing),
    tooltip: tooltip(drawing, { trigger: 'axis', formatter: said(table, drawing) }),
    xAxis: nameAxis(drawing, namesOf(table)),
    yAxis: { ...axisOfValue(table, value.column, drawing), scale: true },
    series: [{ ...own, showSymbol: true, lineStyle: { width: 2 }, z: 3 }, ...lines],
    aria: { enabled: true, label: { description: drawing.t(words.controlSaid) } },
  };
}

function currencyOf(values: readonly PlacedColumn[], unit: CardColumn['unit']): string | undefined {
  return values.find(({ column }) => column.unit === unit)?.column.currency;
}
