import { z } from 'zod';
import { Id, Line, Moment } from '../../kit/shapes.ts';

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);

/** A site's host, `*.` before it for all below it, a port behind it where it has one. */
const Domain = z
  .string()
  .max(253)
  .regex(/^(\*\.)?([a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}(:\d{1,5})?$/);

export const widgetPositions = ['right', 'left'] as const;

/** A text that has words of our own when the owner writes none. */
const Given = (max: number) => z.union([z.literal(''), Line(max)]);

/** What an owner sets of a chat. Texts left empty have words of our own. */
export const WidgetSettings = z.strictObject({
  name: Line(80),
  titleZh: Given(60),
  titleEn: Given(60),
  greetingZh: Line(200),
  greetingEn: Line(200),
  /** Said outside the hours, where a message can be left. */
  offlineZh: Given(300),
  offlineEn: Given(300),
  /** Beside the launcher's picture; empty shows the picture alone. */
  launcherZh: Given(24),
  launcherEn: Given(24),
  colour: Colour,
  position: z.enum(widgetPositions),
  /** The form asked before the first message; null asks nothing. */
  formId: Id.nullable(),
  /** The hours when somebody is there; null is always. */
  calendarId: Id.nullable(),
  allowedDomains: z.array(Domain).max(50),
  /** True when only visitors whom the shop's own system vouches for may write. */
  isIdentityRequired: z.boolean(),
});
export type WidgetSettings = z.infer<typeof WidgetSettings>;

/** A chat on a page of the shop. `siteKey` is what the page's script names; it is no secret. */
export const Widget = WidgetSettings.extend({
  widgetId: Id,
  siteKey: z.string(),
  allowedDomains: z.array(z.string()),
  /** When the secret for signing visitors' identities was made; null before there is one. */
  identitySecretAt: Moment.nullable(),
  /** Until when the secret before it is valid, too. */
  previousSecretUntil: Moment.nullable(),
  createdAt: Moment,
  archivedAt: Moment.nullable(),
});
export type Widget = z.infer<typeof Widget>;
