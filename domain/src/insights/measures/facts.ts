import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { measuresManage } from './permissions.ts';
import { MeasureSettings } from './settings.ts';

const ofShop = { seenWith: measuresManage, subject: 'workspaceId' };

export const measuresChanged = fact({
  kind: 'insights.measures-changed',
  words: { zh: '修改了数字的口径', en: 'How figures are made was changed' },
  payload: z.object({ workspaceId: Id, from: MeasureSettings, to: MeasureSettings }),
  ...ofShop,
});

export const recountAsked = fact({
  kind: 'insights.recount-asked',
  words: { zh: '要求重算全部数字', en: 'All figures are to be counted anew' },
  payload: z.object({ workspaceId: Id }),
  ...ofShop,
});

export const measureFacts = [measuresChanged, recountAsked] as const;
