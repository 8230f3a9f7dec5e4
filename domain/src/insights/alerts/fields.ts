import type { FieldSet } from '../../kit/filter/field.ts';
import type { Text } from '../../kit/words.ts';
import { type AlertBucket, type AlertKind, alertBuckets, alertKinds } from './alert.ts';
import { alertWords as words } from './page-words.ts';

const bucketWords: Readonly<Record<AlertBucket, Text>> = {
  hour: words.hour,
  day: words.day,
  week: words.week,
};
const kindWords: Readonly<Record<AlertKind, Text>> = {
  level: words.level,
  change: words.change,
  signal: words.signal,
};

/** What conditions may name of an alert, in rules. */
export const alertFields = {
  name: { type: 'text', label: { zh: '预警名称', en: 'Name of the alert' }, hasNoPast: true },
  owner: { type: 'reference', label: { zh: '负责人', en: 'Owner' }, hasNoPast: true },
  bucket: {
    type: 'choice',
    label: { zh: '多久看一次', en: 'Looks at' },
    choices: alertBuckets.map((key) => ({ key, label: bucketWords[key] })),
    hasNoPast: true,
  },
  kind: {
    type: 'choice',
    label: { zh: '什么时候响', en: 'Rings when it' },
    choices: alertKinds.map((key) => ({ key, label: kindWords[key] })),
    hasNoPast: true,
  },
} as const satisfies FieldSet;

/** What the fact tells besides, when an alert rings. */
export const alertTold = {
  alertSide: {
    type: 'choice',
    label: { zh: '往哪边', en: 'Which way it went' },
    choices: [
      { key: 'above', label: words.above },
      { key: 'below', label: words.below },
    ],
  },
} as const satisfies FieldSet;
