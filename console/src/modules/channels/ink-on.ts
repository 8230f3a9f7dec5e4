import { contrast } from '#ui/theme/contrast.ts';

const [ink, paper] = ['#1d1c1a', '#ffffff'];

/** White letters where they are readable on a colour, else dark ones; one of the two always is. */
export function inkOn(colour: string): string {
  return contrast(colour, paper) >= 4.5 ? paper : ink;
}
