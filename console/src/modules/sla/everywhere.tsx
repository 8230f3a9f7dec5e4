import { useClocksAnew } from './data.ts';

/** Keeps every clock on the screen fresh, wherever it is shown. */
export function SlaEverywhere() {
  useClocksAnew();
  return null;
}
