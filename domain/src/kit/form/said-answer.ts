import { z } from 'zod';
import { written } from '../sensitive/written.ts';

/** One answer to a form as a person reads it. */
export const SaidAnswer = z.object({
  key: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  text: written(z.string()),
});
export type SaidAnswer = z.infer<typeof SaidAnswer>;
