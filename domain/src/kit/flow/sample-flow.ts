import { FlowDefinition } from './flow.ts';

export const label = { zh: '名', en: 'Name' };
export const team = '01980000-0000-7000-8000-000000000001';
export const boss = '01980000-0000-7000-8000-000000000002';
export const state = (key: string, category: string, more = {}) => ({ key, category, label, ...more });
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
export const json = (more = {}) => ({
  flowId: team,
  version: 1,
  title: label,
  initial: 'new',
  states,
  moves,
  ...more,
});
export const flow = (more = {}) => FlowDefinition.parse(json(more));
