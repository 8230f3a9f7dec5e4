import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { themesRead } from './permissions.ts';

/** Themes were looked for; `added` are new. */
export const themesFound = fact({
  kind: 'insights.themes-found',
  words: { zh: '整理了顾客谈论的主题', en: 'What customers speak of was sorted into themes' },
  payload: z.object({ workspaceId: Id, added: z.int(), placed: z.int() }),
  seenWith: themesRead,
  subject: 'workspaceId',
});

export const themeChanged = fact({
  kind: 'insights.theme-changed',
  words: { zh: '修改了主题', en: 'A theme was changed' },
  payload: z.object({
    themeId: Id,
    fields: z.array(z.string()),
    reasonKey: z.string().nullable(),
    mergedInto: Id.nullable(),
  }),
  seenWith: themesRead,
  subject: 'themeId',
});

export const themeFacts = [themesFound, themeChanged] as const;
