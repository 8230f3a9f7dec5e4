import type { FormDefinition } from '../kit/form/form.ts';

/** Kinds of question that a chat's frame can ask. It is small: no uploads, no look-ups, no arithmetic. */
const chatKinds: readonly string[] = [
  'text',
  'long-text',
  'choice',
  'tree',
  'rating',
  'matrix',
  'ranking',
  'number',
  'money',
  'date',
  'moment',
  'signature',
  'consent',
];

/** Whether a chat can ask all of a form: a signature is typed there, never drawn. */
export function fitsChat({ questions }: Pick<FormDefinition, 'questions'>): boolean {
  return questions.every(
    ({ kind, settings }) =>
      chatKinds.includes(kind) && (kind !== 'signature' || settings['allowsTyped'] !== false),
  );
}
