import type { FormDefinition } from '@zhiyin/domain/kit';
import type { FormWork } from '@zhiyin/domain/platform';
import { useEffect, useRef, useState } from 'react';
import { isRefused } from '#lib/call/refused.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useSaveDraft } from '../data.ts';

/** How what is typed stands with the server. */
export type DraftStanding = 'untouched' | 'saving' | 'saved' | 'failed';

/** A form while it is being built. */
export interface Building {
  readonly value: FormDefinition;
  readonly standing: DraftStanding;
  readonly change: (definition: FormDefinition) => void;
  /** Resolves when everything typed is stored, to whether it is. */
  readonly flush: () => Promise<boolean>;
}

const restMs = 1200;

/** Keeps what is typed a moment after the typing rests, one save after the other, and what is left when the page goes. */
export function useBuilding(work: FormWork): Building {
  const toast = useToast();
  const save = useSaveDraft();
  const [value, setValue] = useState(() => asDefinition(work));
  const [standing, setStanding] = useState<DraftStanding>(work.revision > 0 ? 'saved' : 'untouched');
  const waiting = useRef<FormDefinition | null>(null);
  const revision = useRef(work.revision);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const store = async (): Promise<boolean> => {
    while (waiting.current) {
      const { formId, version: _version, ...definition } = waiting.current;
      waiting.current = null;
      setStanding('saving');
      try {
        const body = { revision: revision.current, definition };
        revision.current = (await save.mutateAsync({ params: { formId }, body })).revision;
        setStanding('saved');
      } catch (error) {
        setStanding('failed');
        if (!isRefused(error)) throw error;
        toast.refuse(error);
        return false;
      }
    }
    return true;
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current ??= store().finally(() => {
      running.current = null;
    });
    return running.current;
  };
  const change = (definition: FormDefinition): void => {
    setValue(definition);
    waiting.current = definition;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), restMs);
  };
  const atEnd = useRef(flush);
  atEnd.current = flush;
  // The outside system is the clock: what was typed last is stored although its page has gone.
  useEffect(() => () => void atEnd.current(), []);
  return { value, standing, change, flush };
}

function asDefinition({ formId, publishedVersion, definition }: FormWork): FormDefinition {
  return { ...definition, formId, version: publishedVersion + 1 };
}
