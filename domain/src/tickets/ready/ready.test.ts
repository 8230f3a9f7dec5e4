import { expect, it } from 'vitest';
import { parseFlow } from '../../kit/flow/parse-flow.ts';
import { parseForm } from '../../kit/form/parse-form.ts';
import { demandableFields } from '../fields.ts';
import { readyFlows } from './flows.ts';
import { readyForms } from './forms.ts';
import { readyTypes } from './types.ts';

const id = '01980000-0000-7000-8000-000000000001';

it.each(readyTypes.map(({ key }) => key))('%s has a form and a flow that can be used together', (key) => {
  const form = parseForm({ ...readyForms[key], formId: id, version: 1 });
  const questions = form.ok ? form.form.questions.map(({ question }) => question.key) : [];
  const fields = new Set([...questions, ...demandableFields.map((field) => field.key)]);
  const flow = parseFlow({ ...readyFlows[key], flowId: id, version: 1 }, fields);
  expect(flow.ok ? [] : flow.problems).toEqual([]);
  expect(form.ok ? [] : form.problems).toEqual([]);
});
