import { type MessageTemplate, templateFields } from '@zhiyin/domain/channels';
import { z } from 'zod';
import type { FilledTemplate, Session } from '../adapter.ts';
import { callGraph, detailOf, errorIn } from '../meta/graph.ts';

const Component = z.object({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().default(''),
  buttons: z.array(z.object({ url: z.string().default('') })).default([]),
});
type Component = z.infer<typeof Component>;
const Template = z.object({
  name: z.string(),
  language: z.string(),
  status: z.string(),
  components: z.array(Component),
});
const Page = z.object({
  data: z.array(Template),
  paging: z
    .object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() })
    .optional(),
});
const pagesMax = 5;

/**
 * The approved templates that can be filled in with words. Those that want a picture above, or words in their head or
 * in the address of a button, are left out.
 *
 * @throws Error when Meta does not give them.
 */
export async function listTemplates(session: Session): Promise<readonly MessageTemplate[]> {
  const found: MessageTemplate[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page++) {
    const query = {
      status: 'APPROVED',
      fields: 'name,language,status,components',
      limit: '100',
      ...(after && { after }),
    };
    const path = `${session.answers['business'] ?? ''}/message_templates`;
    const answer = await callGraph(session, 'GET', path, { query });
    if (answer.status !== 200) {
      const error = errorIn(answer);
      throw new Error(error ? detailOf(error) : `HTTP ${answer.status}`);
    }
    const { data, paging } = Page.parse(answer.json);
    found.push(...data.flatMap(readTemplate));
    after = paging?.next ? paging.cursors?.after : undefined;
    if (after === undefined) break;
  }
  return found;
}

function readTemplate({ name, language, status, components }: z.infer<typeof Template>): MessageTemplate[] {
  const body = components.find(({ type }) => type === 'BODY');
  if (status !== 'APPROVED' || !body || components.some(wantsMore)) return [];
  const { text } = body;
  const shown = components.filter(({ type }) => ['HEADER', 'BODY', 'FOOTER'].includes(type));
  const fields = templateFields(text);
  const whole = shown.map((one) => one.text).join('\n\n');
  return [{ key: keyOf(name, language, fields), name, language, text: whole, fields }];
}

/** Whether it takes more than words in its body. */
function wantsMore({ type, format, text, buttons }: Component): boolean {
  if (type === 'BODY' || type === 'FOOTER') return false;
  if (type === 'HEADER') return format !== 'TEXT' || templateFields(text).length > 0;
  return type !== 'BUTTONS' || buttons.some(({ url }) => templateFields(url).length > 0);
}

/** What sending needs to know of it: fields may be numbered or named, and Meta wants the names. */
function keyOf(name: string, language: string, fields: readonly string[]): string {
  return JSON.stringify([name, language, ...fields]);
}

const Key = z.tuple([z.string(), z.string()], z.string());

/** A template as Meta takes it. */
export function templateMessage({ key, values }: FilledTemplate): object {
  const [name, language, ...fields] = Key.parse(JSON.parse(key));
  const parameters = fields.map((field, at) => ({
    type: 'text',
    ...(!/^\d+$/.test(field) && { parameter_name: field }),
    text: values[at] ?? '',
  }));
  const components = parameters.length > 0 ? [{ type: 'body', parameters }] : [];
  return { type: 'template', template: { name, language: { code: language }, components } };
}
