import { type changeWidget, createWidget, type Widget, WidgetSettings } from '@zhiyin/domain/channels';
import { z } from 'zod';

type TextSetting = {
  [Name in keyof WidgetSettings]: WidgetSettings[Name] extends string ? Name : never;
}[keyof WidgetSettings];

/** A chat's settings as they are typed; its sites are lines. */
export type WidgetFields = Record<Exclude<TextSetting, 'position'>, string> & {
  readonly position: WidgetSettings['position'];
  readonly formId: string | null;
  readonly calendarId: string | null;
  readonly allowedDomains: string;
  readonly isIdentityRequired: boolean;
};

const siteLines = z.string().transform((typed) => typed.split(/[\s,，;；]+/).flatMap(siteOf));

/** Checks what was typed by the contract's own rules. */
export const WidgetForm = WidgetSettings.extend({
  allowedDomains: siteLines.pipe(WidgetSettings.shape.allowedDomains),
});

/** The settings as the form begins with them; the seal's red and no words for a new chat. */
export function fieldsOf(widget: Widget | null): WidgetFields {
  const begun = widget ?? fresh;
  return {
    name: begun.name,
    titleZh: begun.titleZh,
    titleEn: begun.titleEn,
    greetingZh: begun.greetingZh,
    greetingEn: begun.greetingEn,
    offlineZh: begun.offlineZh,
    offlineEn: begun.offlineEn,
    launcherZh: begun.launcherZh,
    launcherEn: begun.launcherEn,
    colour: begun.colour,
    position: begun.position,
    formId: begun.formId,
    calendarId: begun.calendarId,
    allowedDomains: begun.allowedDomains.join('\n'),
    isIdentityRequired: widget?.isIdentityRequired ?? false,
  };
}

const fresh = {
  ...createWidget.body.parse({ name: '-', greetingZh: '-', greetingEn: '-' }),
  name: '',
  greetingZh: '',
  greetingEn: '',
};

/** Only what differs, so that a colleague's change to another field, made meanwhile, stays. */
export function changedSettings(widget: Widget, settings: WidgetSettings): z.input<typeof changeWidget.body> {
  const changed = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(widget, name)),
  );
  return Object.fromEntries(changed);
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
