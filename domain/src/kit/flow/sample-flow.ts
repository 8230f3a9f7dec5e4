import { FlowDefinition } from './flow.ts';

export const label = { zh: '名', en: 'Name' };
export const team = '01980000-0000-7000-8000-000000000001';
export const boss = '01980000-0000-7000-8000-000000000002';
/** A state of the sample. */
export const state = (key: string, category: string, more = {}) => ({ key, category, label, ...more });
/** A move of the sample that anybody may make. */
export const move = (key: string, from: string[], to: string, more = {}) => ({
  key,
  from,
  to,
  label,
  ...more,
});
export const states = [
  state('new', 'open'),
  state('customer', 'waiting'),
  state('done', 'solved'),
  state('end', 'closed'),
];
export const moves = [
  move('ask', ['new'], 'customer'),
  move('back', ['customer', 'done'], 'new'),
  move('solve', ['new', 'customer'], 'done'),
  move('close', ['done'], 'end'),
];
/** A whole flow as it is sent, with something different. */
export const json = (more = {}) => ({
  flowId: team,
  version: 1,
  title: label,
  initial: 'new',
  states,
  moves,
  ...more,
});
/** The same, read. */
export const flow = (more = {}) => FlowDefinition.parse(json(more));
