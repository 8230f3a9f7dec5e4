import { z } from 'zod';

/** The pages of a visit as they are stored, latest first. */
export const SeenPages = z.array(z.object({ url: z.string(), title: z.string(), at: z.string() }));
export type SeenPages = z.infer<typeof SeenPages>;
