import { z } from 'zod';
import { FormDefinition } from '../../kit/form/form.ts';
import { ChannelCapabilities } from '../capability/shapes.ts';

const Text = z.object({ zh: z.string(), en: z.string() });

/** Against what an adapter was proved: a loopback copy of the vendor, the real program, or the vendor itself. */
const proofs = ['stand-in', 'daemon', 'vendor'] as const;

/** What a screen needs to know of an adapter: what it can do, what it asks for, and how to set it up. */
export const ChannelKind = z.object({
  key: z.string(),
  name: Text,
  about: Text,
  proof: z.enum(proofs),
  capabilities: ChannelCapabilities,
  /** What is asked to set it up. */
  form: FormDefinition,
  /** Which of its questions are answered with a secret: kept sealed and never shown again. */
  secrets: z.array(z.string()),
  /** Those of them that the shop thinks of itself, so that one can be made. */
  madeHere: z.array(z.string()),
  /** The steps at the vendor, in order. */
  steps: z.array(Text),
  /** Whether the callback address is pasted at the vendor by hand, told to it at the check, or nobody calls at all. */
  callback: z.enum(['pasted', 'told', 'none']),
  /** What can be done once the vendor's window is closed. */
  afterWindow: Text.nullable(),
});
export type ChannelKind = z.infer<typeof ChannelKind>;
