import { type changeWidget, createWidget, type Widget } from '@zhiyin/domain/channels';
import { z } from 'zod';

/** A chat's settings as they are typed; its sites are lines. */
export interface WidgetFields {
  readonly name: string;
  readonly greetingZh: string;
  readonly greetingEn: string;
  readonly colour: string;
  readonly allowedDomains: string;
}

const { colour, allowedDomains } = createWidget.body.shape;
const siteLines = z.string().transform((typed) => typed.split(/[\s,，;；]+/).flatMap(siteOf));

/** Checks what was typed by the contract's own rules. */
export const WidgetForm = createWidget.body.extend({
  colour: colour.unwrap(),
  allowedDomains: siteLines.pipe(allowedDomains.unwrap()),
});
export type WidgetSettings = z.output<typeof WidgetForm>;

/** The settings as the form begins with them; the seal's red and no words for a new chat. */
export function fieldsOf(widget: Widget | null): WidgetFields {
  return {
    name: widget?.name ?? '',
    greetingZh: widget?.greetingZh ?? '',
    greetingEn: widget?.greetingEn ?? '',
    colour: widget?.colour ?? '#b3402a',
    allowedDomains: widget?.allowedDomains.join('\n') ?? '',
  };
}

/** Only what differs, so that a colleague's change to another field, made meanwhile, stays. */
export function changedSettings(widget: Widget, settings: WidgetSettings): z.input<typeof changeWidget.body> {
  const { name, greetingZh, greetingEn, colour: tint, allowedDomains: sites } = settings;
  return {
    ...(name !== widget.name && { name }),
    ...(greetingZh !== widget.greetingZh && { greetingZh }),
    ...(greetingEn !== widget.greetingEn && { greetingEn }),
    ...(tint !== widget.colour && { colour: tint }),
    ...(sites.join() !== widget.allowedDomains.join() && { allowedDomains: sites }),
  };
}

/**
 * The site that a line names: people paste whole addresses, with capitals and a path.
 *
 * @example siteOf('https://Shop.example/tea') // ['shop.example']
 */
function siteOf(line: string): string[] {
  const bare = line
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '');
  return bare === '' ? [] : [bare];
}
