import { type DragEvent, useRef, useState } from 'react';

/** What a place takes on to receive dropped files: whether some hang over it, and what it must hear. */
export function useDrop(onFiles: (files: readonly File[]) => void, isOn: boolean) {
  const [isOver, setOver] = useState(false);
  // Leaving one element for another inside it says leave and enter in turn.
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => isOn && event.dataTransfer.types.includes('Files');
  const end = () => {
    depth.current = 0;
    setOver(false);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth.current++;
        setOver(true);
      },
      onDragOver: (event: DragEvent) => {
        // Else the browser would leave the console and open the file.
        if (hasFiles(event)) event.preventDefault();
      },
      onDragLeave: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth.current--;
        if (depth.current <= 0) end();
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        end();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
