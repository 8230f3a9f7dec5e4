import { edgeOn, isColour, readableOn } from '../../widget/src/colour/readable.ts';

/** Paper and edge of portal.css, by which the edge of what is filled is chosen. */
const paper = { light: ['#fbfaf6', '#8d877b'], dark: ['#1b1a18', '#7f786b'] } as const;

/** Gives the page the shop's colour, and what can be read on it. */
export function setColours(root: HTMLElement, { colour }: { readonly colour: string }): void {
  if (!isColour(colour)) return;
  root.style.setProperty('--accent', colour);
  root.style.setProperty('--on-accent', readableOn(colour));
  root.style.setProperty('--accent-edge-light', edgeOn(colour, ...paper.light));
  root.style.setProperty('--accent-edge-dark', edgeOn(colour, ...paper.dark));
}
