import { words as consoleWords, formBuilderWords as words } from '@zhiyin/domain/console';
import { type Question, standardKinds } from '@zhiyin/domain/kit';
import type { BuilderKind } from './builder-props.ts';
import { unwritten } from './question-list-edit.ts';
import { currencyOptions } from './settings/currencies.ts';
import { FormulaEditor } from './settings/formula-editor.tsx';
import type { Setting } from './settings/setting.ts';
import { SourceEditor } from './settings/source-editor.tsx';
import { TreeEditor } from './settings/tree-editor.tsx';

const notApplicable: Setting = {
  type: 'tick',
  name: 'allowsNotApplicable',
  words: words.allowsNotApplicable,
};
const side: Setting = {
  type: 'pick',
  name: 'only',
  words: words.side,
  options: [
    { value: undefined, words: words.sideAny },
    { value: 'past', words: words.sidePast },
    { value: 'future', words: words.sideFuture },
  ],
};

/** What can be set of each kind that is set by plain lines. */
const lists: Readonly<Record<string, readonly Setting[]>> = {
  text: [
    {
      type: 'pick',
      name: 'pattern',
      words: words.pattern,
      options: [
        { value: undefined, words: words.patternAny },
        { value: 'phone', words: words.patternPhone },
        { value: 'email', words: words.patternEmail },
        { value: 'order-number', words: words.patternOrder },
      ],
    },
    { type: 'number', name: 'lengthMax', words: words.lengthMax, min: 1, max: 1000 },
  ],
  'long-text': [{ type: 'number', name: 'lengthMax', words: words.lengthMax, min: 1, max: 20_000 }],
  number: [
    { type: 'number', name: 'min', words: words.min, decimals: 6 },
    { type: 'number', name: 'max', words: words.max, decimals: 6 },
    { type: 'number', name: 'decimals', words: words.decimals, min: 0, max: 6 },
    { type: 'both', name: 'unit', words: words.unit },
  ],
  money: [
    { type: 'pick', name: 'currency', words: words.currency, options: currencyOptions },
    { type: 'money', name: 'min', words: words.min },
    { type: 'money', name: 'max', words: words.max },
  ],
  date: [
    side,
    { type: 'day', name: 'earliest', words: words.earliest },
    { type: 'day', name: 'latest', words: words.latest },
  ],
  moment: [side],
  choice: [
    { type: 'lines', name: 'options', words: words.options, stem: 'option', hasPoints: true },
    { type: 'tick', name: 'isMany', words: consoleWords.severalAnswers },
    { type: 'number', name: 'atLeast', words: words.atLeast, min: 1, max: 100 },
    { type: 'number', name: 'atMost', words: words.atMost, min: 1, max: 100 },
    notApplicable,
  ],
  rating: [
    {
      type: 'pick',
      name: 'scale',
      words: consoleWords.scale,
      options: [
        { value: 'stars', words: consoleWords.scaleStars },
        { value: 'faces', words: consoleWords.scaleFaces },
        { value: 'zero-to-ten', words: consoleWords.scaleZeroToTen },
        { value: 'agreement', words: consoleWords.scaleAgreement },
        { value: 'agreement-5', words: words.scaleAgreementFive },
      ],
    },
    { type: 'both', name: 'lowest', words: words.lowest },
    { type: 'both', name: 'highest', words: words.highest },
    notApplicable,
  ],
  matrix: [
    { type: 'lines', name: 'rows', words: words.rows, stem: 'row', hasPoints: false },
    { type: 'lines', name: 'columns', words: words.columns, stem: 'column', hasPoints: true },
    notApplicable,
  ],
  ranking: [
    { type: 'lines', name: 'options', words: words.options, stem: 'option', hasPoints: false },
    { type: 'number', name: 'places', words: words.places, min: 1, max: 20 },
  ],
  file: [
    {
      type: 'pick',
      name: 'accepts',
      words: words.accepts,
      options: [
        { value: 'anything', words: words.acceptsAnything },
        { value: 'pictures', words: words.acceptsPictures },
      ],
    },
    { type: 'number', name: 'atMost', words: words.atMost, min: 1, max: 10 },
  ],
  signature: [{ type: 'tick', name: 'allowsTyped', words: words.allowsTyped, isOnUnlessSaid: true }],
};

const own: Readonly<Record<string, NonNullable<BuilderKind['Editor']>>> = {
  tree: TreeEditor,
  reference: SourceEditor,
  computed: FormulaEditor,
};

const line = (key: string) => ({ key, label: unwritten });

/** Settings that a new question of a kind begins with, where it cannot do without. */
const first: Readonly<Record<string, Question['settings']>> = {
  choice: { options: [line('option'), line('option-2')] },
  rating: { scale: 'stars' },
  tree: { nodes: [line('option')] },
  matrix: { rows: [line('row')], columns: [line('column'), line('column-2')] },
  ranking: { options: [line('option'), line('option-2')] },
  computed: { formula: '' },
  money: { currency: 'CNY' },
};

/** The kinds of question that every form may use, with their editors. */
export const standardBuilderKinds: readonly BuilderKind[] = standardKinds.map((kind) => {
  const Editor = own[kind.key];
  const list = lists[kind.key];
  return { kind, ...(Editor && { Editor }), ...(list && { list }), settings: first[kind.key] ?? {} };
});
