const key = 'before-we-chat';

/**
 * The key of the next ready-made form.
 *
 * @example freeFormKey(['before-we-chat']) // 'before-we-chat-2'
 */
export function freeFormKey(taken: readonly string[]): string {
  if (!taken.includes(key)) return key;
  for (let number = 2; ; number++) if (!taken.includes(`${key}-${number}`)) return `${key}-${number}`;
}
