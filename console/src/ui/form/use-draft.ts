import { useEffect, useId, useState } from 'react';
import type { z } from 'zod';
import { isRefused, type Refused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import {
  type FieldProblem,
  problemAt,
  problemsAfter,
  problemsOfIssues,
  problemsOfRefusal,
  problemsWithin,
} from './field-problems.ts';

/** One input: its value, what is wrong with it, and the id by which label and error find it. */
export interface Slot<Value> {
  readonly id: string;
  readonly value: Value;
  readonly problem: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** An input of a draft, with what is wrong with parts of its value, by the way to them from here. */
export interface WholeSlot<Value> extends Slot<Value> {
  readonly within: readonly FieldProblem[];
  /** Takes a value that has nothing to do with the one before: what was wrong with that is forgotten. */
  readonly replace: (value: Value) => void;
}

/** What is being filled in, until it is saved. */
export interface Draft<Values extends object> {
  readonly values: Values;
  readonly isBusy: boolean;
  readonly isChanged: boolean;
  /** Why it was not saved, when no single input is to blame. */
  readonly refused: Refused | null;
  /** One input of it, as the fields take it. */
  at<Name extends keyof Values & string>(name: Name): WholeSlot<Values[Name]>;
  /** Checks and saves; resolves to whether it was saved. */
  save(): Promise<boolean>;
  reset(values?: Values): void;
}

interface Options<Values extends object, Schema extends z.ZodType> {
  readonly initial: Values;
  /** The endpoint's own `body`, so that the page refuses exactly what the server would. */
  readonly schema: Schema;
  readonly save: (value: z.output<Schema>) => Promise<unknown>;
}

/**
 * Holds what a person types, checks it with the contract's schema, and puts the server's objections beside the inputs
 * they concern.
 *
 * @example const draft = useDraft({ initial: { email: '' }, schema: invite.body, save: (body) => act.mutateAsync({ body }) })
 */
export function useDraft<Values extends object, Schema extends z.ZodType>(
  options: Options<Values, Schema>,
): Draft<Values> {
  const t = useSay();
  const id = useId();
  const [initial, setInitial] = useState(options.initial);
  const [values, setValues] = useState(options.initial);
  const [isBusy, setBusy] = useState(false);
  const objections = useObjections(id);

  const save = async (): Promise<boolean> => {
    if (isBusy) return false;
    const parsed = options.schema.safeParse(values);
    if (!parsed.success) return objections.raise(problemsOfIssues(parsed.error.issues, t), null);
    setBusy(true);
    const refused = await refusalOf(() => options.save(parsed.data)).finally(() => setBusy(false));
    if (refused) return objections.raise(problemsOfRefusal(refused), refused);
    setInitial(values);
    objections.clear();
    return true;
  };

  return {
    values,
    isBusy,
    isChanged: values !== initial,
    refused: objections.refused,
    at: (name) => ({
      id: inputId(id, name),
      value: values[name],
      problem: problemAt(objections.problems, name)?.message,
      within: problemsWithin(objections.problems, name),
      onChange: (value) => {
        setValues((before) => ({ ...before, [name]: value }));
        objections.drop(name, { before: values[name], after: value });
      },
      replace: (value) => {
        setValues((before) => ({ ...before, [name]: value }));
        objections.drop(name, { before: null, after: value });
      },
    }),
    save,
    reset: (next = options.initial) => {
      setInitial(next);
      setValues(next);
      objections.clear();
    },
  };
}

/** What is wrong with a draft, and the input to which the focus is led once that is shown; null when it stays. */
interface Objections {
  readonly problems: readonly FieldProblem[];
  readonly leadTo: string | null;
}
const noObjections: Objections = { problems: [], leadTo: null };

/** What is wrong with a draft; raising it leads the focus to the first input concerned. */
function useObjections(draftId: string) {
  const [found, setFound] = useState(noObjections);
  const [refused, setRefused] = useState<Refused | null>(null);
  // The outside system is the document: before the problems are shown there is nothing to lead to.
  useEffect(() => {
    if (found.leadTo !== null) document.getElementById(found.leadTo)?.focus();
  }, [found]);
  return {
    problems: found.problems,
    refused,
    raise: (problems: readonly FieldProblem[], whole: Refused | null): false => {
      const first = problems[0]?.path.split('.')[0];
      setFound({ problems, leadTo: first ? inputId(draftId, first) : null });
      setRefused(problems.length === 0 ? whole : null);
      return false;
    },
    drop: (name: string, change: { before: unknown; after: unknown }) =>
      setFound(({ problems }) => ({ problems: problemsAfter(problems, name, change), leadTo: null })),
    clear: () => {
      setFound(noObjections);
      setRefused(null);
    },
  };
}

/** Null when it was done; what is no refusal is our own fault and thrown on. */
async function refusalOf(act: () => Promise<unknown>): Promise<Refused | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (isRefused(error)) return error;
    throw error;
  }
}

function inputId(draftId: string, name: string): string {
  return `${draftId}-${name}`;
}
