import { issueWord } from '@zhiyin/domain/platform';
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
  return issues.map((issue) => {
    const { word, values } = issueWord(issue);
    return { path: issue.path.map(String).join('.'), message: t(word, values) };
  });
}

/** What the server found: the same inputs, though it may name the part of the request they came in. */
export function problemsOfRefusal({ fields }: Refused): FieldProblem[] {
  return fields.map(({ path, message }) => ({ path: path.replace(/^(body|query|params)\./, ''), message }));
}

/** The first problem of an input or of anything inside it. */
export function problemAt(problems: readonly FieldProblem[], name: string): FieldProblem | undefined {
  return problems.find(({ path }) => path === name || path.startsWith(`${name}.`));
}

/** The problems inside an input, by the way from it: those of `answers.size` are at `size`. */
export function problemsWithin(problems: readonly FieldProblem[], name: string): FieldProblem[] {
  return problems.flatMap(({ path, message }) =>
    path.startsWith(`${name}.`) ? [{ path: path.slice(name.length + 1), message }] : [],
  );
}

/** What is still wrong once an input was changed: parts of it that are as they were keep their problems. */
export function problemsAfter(
  problems: readonly FieldProblem[],
  name: string,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): FieldProblem[] {
  return problems.filter(({ path }) => {
    if (path === name) return false;
    const [part = ''] = path.startsWith(`${name}.`) ? path.slice(name.length + 1).split('.') : [];
    return part === '' || (isRecord(before) && isRecord(after) && before[part] === after[part]);
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
