import type { Text } from '../../kit/words.ts';
import { feigeService, kuaishouService } from './exports/others.ts';
import { sycmInquiries, sycmOpinions, sycmReception, sycmShop, sycmSpend } from './exports/sycm.ts';
import type { ToldFigure } from './figure.ts';
import { bareHeader } from './headers.ts';
import { type ToldExportKey, toldExportKeys } from './keys.ts';

/** A file that a platform hands out, with the figures in it. */
export interface ToldExport {
  readonly key: ToldExportKey;
  /** As `platformName` knows it. */
  readonly platform: string;
  readonly name: Text;
  /** When its headers were last looked at: the definitions are those of that month. */
  readonly seenIn: string;
  readonly figures: readonly ToldFigure[];
}

const all: Readonly<Record<ToldExportKey, Omit<ToldExport, 'key' | 'seenIn'>>> = {
  'sycm-inquiries': {
    platform: 'taobao',
    name: { zh: '生意参谋 业绩询单', en: 'Sycm: inquiries' },
    figures: sycmInquiries,
  },
  'sycm-reception': {
    platform: 'taobao',
    name: { zh: '生意参谋 咨询接待', en: 'Sycm: chats served' },
    figures: sycmReception,
  },
  'sycm-spend': {
    platform: 'taobao',
    name: { zh: '生意参谋 客单价', en: 'Sycm: spend of a buyer' },
    figures: sycmSpend,
  },
  'sycm-opinions': {
    platform: 'taobao',
    name: { zh: '生意参谋 接待评价', en: 'Sycm: opinions on service' },
    figures: sycmOpinions,
  },
  'sycm-shop': {
    platform: 'taobao',
    name: { zh: '生意参谋 店铺取数', en: 'Sycm: the shop' },
    figures: sycmShop,
  },
  'kuaishou-service': {
    platform: 'kuaishou',
    name: { zh: '快手 考核数据', en: 'Kuaishou: appraisal of service' },
    figures: kuaishouService,
  },
  'feige-service': {
    platform: 'douyin',
    name: { zh: '飞鸽 客服表现', en: 'Feige: agents' },
    figures: feigeService,
  },
};

export const toldExports: readonly ToldExport[] = toldExportKeys.map((key) => ({
  key,
  seenIn: '2026-10',
  ...all[key],
}));

/** One export by its key. */
export function toldExport(key: ToldExportKey): ToldExport {
  return { key, seenIn: '2026-10', ...all[key] };
}

/** One figure of an export; undefined for what it has not. */
export function toldFigure(key: ToldExportKey, figure: string): ToldFigure | undefined {
  return all[key].figures.find((one) => one.key === figure);
}

/** The figure of an export that a header names. */
export function figureOfHeader({ figures }: ToldExport, header: string): ToldFigure | undefined {
  const bare = bareHeader(header);
  return figures.find(({ headers }) => headers.some((one) => bareHeader(one) === bare));
}

/** Fewer columns than this that are known say nothing of where a file is from. */
const knownMin = 3;

/**
 * The export that has most of these headers, by their names and not by their places; null when none has three of them.
 * Of two that know as many, the one that has fewer others.
 */
export function exportOfHeaders(headers: readonly string[]): ToldExport | null {
  const rated = toldExports.map((one) => ({
    one,
    known: headers.filter((header) => figureOfHeader(one, header) !== undefined).length,
  }));
  const [best] = rated.toSorted((a, b) => b.known - a.known || a.one.figures.length - b.one.figures.length);
  return best && best.known >= knownMin ? best.one : null;
}
