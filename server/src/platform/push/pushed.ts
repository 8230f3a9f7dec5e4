import { z } from 'zod';
import type { System } from '../system.ts';

const Push = z.object({
  title: z.string(),
  text: z.string(),
  /** Where a press leads: a path on our own origin. */
  link: z.string().regex(/^\/(?!\/)/),
  /** A later one with the same tag takes the place of an earlier one on the device. */
  tag: z.string(),
  /** Wakes a device that saves its battery. */
  isUrgent: z.boolean().default(false),
  /** What it is about: whoever is looking at it right now is not told. */
  subjectId: z.string().optional(),
});
type Push = z.infer<typeof Push>;
/** What somebody is told on a device: in their language, and masked. Longer texts are cut. */
export type NewPush = z.input<typeof Push>;

const titleMax = 100;
const textMax = 300;
const purpose = 'push';

/** How a push waits: nobody who reads the table reads it. @throws ZodError when its link leads elsewhere. */
export function sealPush({ secrets }: System, push: NewPush): string {
  const { title, text, ...rest } = Push.parse(push);
  const cut = { title: shortened(title, titleMax), text: shortened(text, textMax), ...rest };
  return secrets.seal(purpose, JSON.stringify(cut));
}

export function openPush({ secrets }: System, sealed: string): Push {
  return Push.parse(JSON.parse(secrets.unseal(purpose, sealed)));
}

/** What the browser is given to show. */
export function written({ title, text, link, tag }: Push): Buffer {
  return Buffer.from(JSON.stringify({ title, text, link, tag }));
}

/** Cut between the halves of a character, it could not be stored. */
function shortened(text: string, charsMax: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= charsMax
    ? line
    : `${line
        .slice(0, charsMax - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}
