import { useLayoutEffect } from 'react';

/**
 * Makes a field as high as its text, within the min- and max-height that its style gives. antd's `autoSize` measures
 * by a style attribute, which our Content-Security-Policy blocks.
 *
 * @param area answers the field, or null while there is none
 */
export function useGrowing(area: () => HTMLTextAreaElement | null | undefined, text: string): void {
  // The outside system is the browser's layout.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what the height follows
  useLayoutEffect(() => {
    const field = area();
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }, [text]);
}
