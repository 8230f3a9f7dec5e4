import type { FieldSet } from '../../kit/filter/field.ts';
import { type Metric, metric } from '../../kit/metric/metric.ts';
import type { Text } from '../../kit/words.ts';
import { type ToldExport, toldExports } from './exports.ts';
import type { ToldFigure } from './figure.ts';

/** A figure of a platform's as a metric: of the shop as a whole, or of its agents. */
export interface ToldMetric {
  readonly of: 'shop' | 'agents';
  readonly export: ToldExport;
  readonly figure: ToldFigure;
  readonly metric: Metric;
}

const shop = { type: 'text', label: { zh: '店铺', en: 'Shop' } } as const;
const shopFields: FieldSet = { shop };
const agentFields: FieldSet = {
  shop,
  member: { type: 'reference', label: { zh: '客服', en: 'Agent' } },
  account: { type: 'text', label: { zh: '平台账号', en: 'Account' } },
  team: { type: 'choices', label: { zh: '小组', en: 'Team' } },
};

function sentence({ figures, name }: ToldExport, { headers, adds }: ToldFigure): Text {
  const [header = ''] = headers;
  const told = {
    zh: `平台导出“${name.zh}”里“${header}”一列的数字，原样导入，不是我们算的，按文件里的日期归期。`,
    en: `What the column “${header}” of the platform’s export “${name.en}” says, as it was imported and not as we measure it; dated by the day in the file.`,
  };
  if (adds === 'sum') return { zh: `${told.zh}几天的相加。`, en: `${told.en} Days are added up.` };
  if (adds === 'alone')
    return { zh: `${told.zh}几行的不能合并。`, en: `${told.en} Several rows cannot be put together.` };
  const by = figures.find(({ key }) => key === adds.by);
  return {
    zh: `${told.zh}几行按“${by?.name.zh ?? ''}”加权。`,
    en: `${told.en} Several rows are weighed by “${by?.name.en ?? ''}”.`,
  };
}

const missing = {
  zh: '文件里的“-”和“--”是没有数字，不是 0。只算一行说一天的；说几天的行在“平台的数字”页看。',
  en: '“-” and “--” in a file are missing and not 0. Only rows of one day count; those of several days are on the page “Platforms’ figures”.',
};
const cases: Readonly<Record<'sum' | 'alone' | 'weighed', Text>> = {
  sum: {
    zh: '人数按天相加，同一个人几天都来就算几次。',
    en: 'People are added day by day: who comes on several days counts on each.',
  },
  alone: {
    zh: '文件里没有它的权重，平均数不能再平均：范围里多于一行时为空，请按天、按店铺或按客服看。',
    en: 'Its weight is not in the file, and averages are not averaged: with more than one row in range it is empty. Look at it by day, shop or agent.',
  },
  weighed: {
    zh: '没有权重的行不计。',
    en: 'Rows without the weight do not count.',
  },
};

function edgeCasesOf({ adds }: ToldFigure): Text {
  const other = cases[typeof adds === 'string' ? adds : 'weighed'];
  return { zh: `${missing.zh}${other.zh}`, en: `${missing.en} ${other.en}` };
}

function metricOf(of: ToldMetric['of'], one: ToldExport, figure: ToldFigure): ToldMetric {
  const isShop = of === 'shop';
  const [header = ''] = figure.headers;
  const declared = metric({
    key: `insights.told-${one.key}-${figure.key}${isShop ? '' : '-agents'}`,
    name: {
      zh: `${figure.name.zh}（${one.name.zh}${isShop ? '' : '，客服'}）`,
      en: `${figure.name.en} (${one.name.en}${isShop ? '' : ', agents'})`,
    },
    formula: sentence(one, figure),
    edgeCases: edgeCasesOf(figure),
    unit: figure.unit,
    ...(figure.unit === 'money' ? { currency: 'CNY' } : {}),
    direction: figure.direction,
    grain: 'told-row',
    source: `told_figures.${figure.key}`,
    document: {
      title: {
        zh: `${one.name.zh}，平台导出（${one.seenIn} 的表头）`,
        en: `${one.name.en}, the platform’s export (headers of ${one.seenIn})`,
      },
      section: { zh: header, en: header },
    },
    smallBelow: 1,
    fields: isShop ? shopFields : agentFields,
    dimensions: isShop ? ['shop'] : ['member', 'team'],
  });
  return { of, export: one, figure, metric: declared };
}

/** Every figure of every export that can be asked for: of the shop, and of agents those that say something of one. */
export const toldMetrics: readonly ToldMetric[] = toldExports.flatMap((one) =>
  one.figures.flatMap((figure) => {
    if (!figure.isAsked) return [];
    const ofShop = metricOf('shop', one, figure);
    return figure.isOfAgents ? [ofShop, metricOf('agents', one, figure)] : [ofShop];
  }),
);
