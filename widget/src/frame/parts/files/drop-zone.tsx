import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { fileWords } from '../../../words.ts';
import { useSay, useSetting } from '../../chat-context.ts';

/** Takes files that are dragged onto the conversation. Whoever cannot drag uses the button. */
export function DropZone({ children }: { children: ComponentChildren }) {
  const { chat } = useSetting();
  const say = useSay();
  const [isOver, setOver] = useState(false);
  const isFiles = ({ dataTransfer }: DragEvent): boolean =>
    chat.limits?.files !== null && dataTransfer?.types.includes('Files') === true;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a shortcut for the button that attaches files
    <div
      class="room"
      onDragOver={(event) => setOver(isFiles(event))}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        chat.uploads.add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children}
      {isOver && <p class="drop-here">{say(fileWords.dropHere)}</p>}
    </div>
  );
}
