import { groundWords } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import type { Refused } from '#lib/call/refused.ts';
import type { Say } from '#lib/i18n/locale-context.ts';

/** What is wrong with one input; `path` is dotted, e.g. `hours.0.opensAt`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** What a schema found, in the reader's language. */
export function problemsOfIssues(issues: readonly z.core.$ZodIssue[], t: Say): FieldProblem[] {
  return issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: sentence(issue, t) }));
}

/** What the server found: the same inputs, though it may name the part of the request they came in. */
export function problemsOfRefusal({ fields }: Refused): FieldProblem[] {
  return fields.map(({ path, message }) => ({ path: path.replace(/^(body|query|params)\./, ''), message }));
}

/** The first problem of an input or of anything inside it. */
export function problemAt(problems: readonly FieldProblem[], name: string): FieldProblem | undefined {
  return problems.find(({ path }) => path === name || path.startsWith(`${name}.`));
}

function sentence(issue: z.core.$ZodIssue, t: Say): string {
  switch (issue.code) {
    case 'invalid_type':
      return t(
        issue.input === undefined || issue.input === null ? groundWords.requiredField : groundWords.badField,
      );
    case 'too_small':
      if (Number(issue.minimum) === 1) return t(groundWords.requiredField);
      return t(groundWords.tooShortField, { min: String(issue.minimum) });
    case 'too_big':
      return t(groundWords.tooLongField, { max: String(issue.maximum) });
    default:
      return t(groundWords.badField);
  }
}
