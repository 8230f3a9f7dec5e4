import type { ChartOption } from '@zhiyin/domain/insights';
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { widthOf } from '#platform/paper/fonts.ts';

use([BarChart, HeatmapChart, LineChart, GridComponent, LegendComponent, VisualMapComponent, SVGRenderer]);
// There is no canvas here to measure on: letters are as wide as our own font has them.
setPlatformAPI({
  measureText: (text, font = '') => ({
    width: widthOf(text, Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '12')),
  }),
});

const legendItem = 44;

/** A chart as the inner part of a picture, with nothing that only a pointer would show. */
export function chartSvg(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const { tooltip: _, aria: __, ...kept } = option;
    chart.setOption({ ...kept, ...wholeLegend(option, width) });
    const svg = chart.renderToSVGString();
    return svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  } finally {
    chart.dispose();
  }
}

/** On paper nobody leafs through names of series: all stand there, in as many lines as they take. */
function wholeLegend(option: ChartOption, width: number): ChartOption {
  const { legend, grid, series } = option;
  if (!isRecord(legend) || !isRecord(grid) || !Array.isArray(series)) return {};
  const names = series.flatMap((one: unknown) =>
    isRecord(one) && typeof one['name'] === 'string' ? [one['name']] : [],
  );
  const taken = names.reduce((all, name) => all + widthOf(name, 12) + legendItem, 0);
  const lines = Math.min(4, Math.ceil(taken / width));
  return { legend: { ...legend, type: 'plain' }, grid: { ...grid, top: 14 + lines * 22 } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
