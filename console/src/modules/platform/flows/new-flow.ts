import { createFlow } from '@zhiyin/domain/platform';
import { z } from 'zod';

/** A new flow as it is typed. */
export const NewFlow = z.strictObject({
  title: createFlow.body.shape.definition.shape.title,
  key: createFlow.body.shape.key,
  /** The flow that it begins as. */
  copyOf: z.string().nullable(),
});
