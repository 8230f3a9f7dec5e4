import { type Finding, overrideWords } from '@zhiyin/domain/inbox';
import { type KeyboardEvent, useDeferredValue } from 'react';
import { useMay } from '#lib/session/session-context.ts';
import { type Addressee, useFindings } from './use-findings.ts';

const none: readonly Finding[] = [];

interface Written {
  readonly text: string;
  readonly write: (text: string) => void;
  /** A note is for colleagues, who may say what they like. */
  readonly isReply: boolean;
  /** What was found besides, where a canned reply was put in. */
  readonly stale?: readonly Finding[];
}

/** The findings in what is being written, and how the first that offers something is put in by ⌘/Ctrl and a point. */
export function useWritingHelp(to: Addressee, { text, write, isReply, stale = none }: Written) {
  // Typing goes first: what was found follows when there is time.
  const settled = useDeferredValue(text);
  const found = useFindings(to, settled, isReply);
  const findings = stale.length === 0 ? found : [...found, ...stale];
  const mayOverride = useMay()(overrideWords);
  const blocking = findings.filter(({ isBlocking }) => isBlocking);
  const replace = ({ from, to, instead }: Finding) => {
    // What was found stands somewhere else once one has typed on.
    if (instead !== null && settled === text) write(text.slice(0, from) + instead + text.slice(to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const first = findings.find(({ instead }) => instead !== null);
    if (event.key !== '.' || !(event.metaKey || event.ctrlKey) || !first) return;
    event.preventDefault();
    replace(first);
  };
  return {
    text: settled,
    findings,
    replace,
    onKeyDown,
    /** The shop keeps it back; the server would, too. */
    isBlocked: blocking.length > 0,
    mayOverride: blocking.length > 0 && mayOverride && blocking.every((one) => one.isOverridable),
  };
}
