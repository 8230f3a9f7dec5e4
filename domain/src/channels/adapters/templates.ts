import { z } from 'zod';

/** A text that a vendor has approved for writing to customers whose window is closed. */
export const MessageTemplate = z.object({
  key: z.string(),
  name: z.string(),
  /** As the vendor writes it, such as `en_US`. */
  language: z.string(),
  /** With `{{…}}` where something is to be filled in. */
  text: z.string(),
  /** What stands between the braces, in order, each once. */
  fields: z.array(z.string()),
});
export type MessageTemplate = z.infer<typeof MessageTemplate>;

const placeholder = /\{\{\s*([^{}]+?)\s*\}\}/g;

/**
 * The names of what is to be filled in, in order, each once.
 *
 * @example templateFields('Dear {{1}}, order {{2}} is on its way, {{1}}.') // ['1', '2']
 */
export function templateFields(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))];
}

/**
 * What a template says with its places filled; a place without a value stays as it is.
 *
 * @example fillTemplate('Dear {{1}}', ['Anna']) // 'Dear Anna'
 */
export function fillTemplate(text: string, values: readonly string[]): string {
  const fields = templateFields(text);
  return text.replace(placeholder, (whole, name: string) => values[fields.indexOf(name)] || whole);
}
