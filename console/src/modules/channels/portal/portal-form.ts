import { type changePortal, type Portal, PortalSettings } from '@zhiyin/domain/channels';
import { z } from 'zod';

const { isOn, colour, title, welcome, formIds } = PortalSettings.shape;

/** The portal's settings as they are typed: one field for each language. Checked by the contract's own rules. */
export const PortalForm = z.strictObject({
  isOn,
  colour,
  titleZh: title.shape.zh,
  titleEn: title.shape.en,
  welcomeZh: welcome.shape.zh,
  welcomeEn: welcome.shape.en,
  formIds,
});
export type PortalFields = z.output<typeof PortalForm>;

/** The settings as the form begins with them. */
export function fieldsOf({ title: titles, welcome: words, ...portal }: Portal): PortalFields {
  return {
    isOn: portal.isOn,
    colour: portal.colour,
    titleZh: titles.zh,
    titleEn: titles.en,
    welcomeZh: words.zh,
    welcomeEn: words.en,
    formIds: portal.formIds,
  };
}

/** Only what differs, so that a colleague's change to another field, made meanwhile, stays. */
export function changedPortal(portal: Portal, fields: PortalFields): z.input<typeof changePortal.body> {
  const { titleZh, titleEn, welcomeZh, welcomeEn } = fields;
  const before = fieldsOf(portal);
  return {
    ...(fields.isOn !== before.isOn && { isOn: fields.isOn }),
    ...(fields.colour !== before.colour && { colour: fields.colour }),
    ...((titleZh !== before.titleZh || titleEn !== before.titleEn) && {
      title: { zh: titleZh, en: titleEn },
    }),
    ...((welcomeZh !== before.welcomeZh || welcomeEn !== before.welcomeEn) && {
      welcome: { zh: welcomeZh, en: welcomeEn },
    }),
    ...(fields.formIds.join() !== before.formIds.join() && { formIds: fields.formIds }),
  };
}
