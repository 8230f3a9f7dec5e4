import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Moment } from '../../kit/shapes.ts';
import { measuresManage } from './permissions.ts';
import { MeasureSettings } from './settings.ts';

/** How figures are made here, and how far the last recount is. */
export const MeasureState = z.object({
  settings: MeasureSettings,
  /** Null when nothing was ever counted anew. */
  recount: z
    .object({
      askedAt: Moment,
      doneCount: z.int(),
      totalCount: z.int(),
      /** Null while it runs. */
      endedAt: Moment.nullable(),
    })
    .nullable(),
});
export type MeasureState = z.infer<typeof MeasureState>;

export const getMeasures = endpoint('insights.get-measures', {
  method: 'GET',
  path: '/measures',
  may: measuresManage,
  words: {
    zh: '查看数字的口径和重算进度',
    en: 'See how figures are made, and how far they are counted anew',
  },
  response: MeasureState,
});

export const changeMeasures = endpoint('insights.change-measures', {
  method: 'PUT',
  path: '/measures/settings',
  may: measuresManage,
  words: { zh: '修改数字的口径', en: 'Change how figures are made' },
  body: MeasureSettings,
  response: MeasureState,
});

export const recountMeasures = endpoint('insights.recount-measures', {
  method: 'POST',
  path: '/measures/recount',
  may: measuresManage,
  words: { zh: '从事实记录重算全部数字', en: 'Count all figures anew from the log' },
  response: MeasureState,
});

/** Whoever looks at figures is told when they are late; how late is no secret. */
export const getLateness = endpoint('insights.get-lateness', {
  method: 'GET',
  path: '/measures/lateness',
  may: 'member',
  words: { zh: '查看数字晚了多久', en: 'See how late figures are' },
  /** Null unless figures give way to many who write. */
  response: z.object({ seconds: z.int().nonnegative().nullable() }),
});
