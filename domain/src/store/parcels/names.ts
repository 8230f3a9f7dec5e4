import type { Text } from '../../kit/words.ts';
import type { TrackerKind } from './contract.ts';

/** What trackers are called. */
export const trackerNames: Readonly<Record<TrackerKind, Text>> = {
  kuaidi100: { zh: '快递100', en: 'Kuaidi100' },
  cainiao: { zh: '菜鸟 LINK', en: 'Cainiao LINK' },
};
