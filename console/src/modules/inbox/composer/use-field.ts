import type { TextAreaRef } from 'antd/es/input/TextArea.js';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { wasOpenedByMouse } from '../list/opening.ts';
import type { SendKind } from '../outbox/outgoing.ts';
import type { Composing } from './composing.ts';
import { replaced, type Trigger } from './suggest/trigger.ts';

interface Input {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly isClosed: boolean;
}

/** The field itself: its focus, where the caret stands, and what is put in at the caret. */
export function useField(composing: Composing, { text, write, isClosed }: Input) {
  const ref = useRef<TextAreaRef>(null);
  const [caret, setCaret] = useState<number | null>(null);
  // Where it stood when the field lost the focus to the panel that now puts something in.
  const lastCaret = useRef<number | null>(null);
  const focus = () => ref.current?.focus({ cursor: 'end' });
  const focusFirst = useEffectEvent(() => {
    if (wasOpenedByMouse() && !isClosed) focus();
  });
  // The outside system is the browser's focus.
  useEffect(() => focusFirst(), []);

  const put = (next: { text: string; caret: number }) => {
    write(next.text);
    requestAnimationFrame(() => {
      const area = ref.current?.resizableTextArea?.textArea;
      area?.focus();
      area?.setSelectionRange(next.caret, next.caret);
    });
  };
  return {
    ref,
    caret,
    noteCaret: (area: HTMLTextAreaElement) => {
      const { selectionStart, selectionEnd } = area;
      lastCaret.current = selectionStart;
      setCaret(selectionStart === selectionEnd ? selectionStart : null);
    },
    forgetCaret: () => setCaret(null),
    /** Puts something in place of a sign and what was typed behind it. */
    replace: (trigger: Trigger, by: string) => put(replaced(text, trigger, by)),
    /** Puts something in where the caret stands or stood last. */
    insert: (by: string) => {
      const at = Math.min(lastCaret.current ?? text.length, text.length);
      put(replaced(text, { from: at, to: at }, by));
      lastCaret.current = at + by.length;
    },
    focusAs: (kind: SendKind) => {
      composing.setKind(kind);
      requestAnimationFrame(focus);
    },
  };
}
