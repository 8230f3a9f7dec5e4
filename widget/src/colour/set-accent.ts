import { edgeOn, readableOn } from './readable.ts';

/** Paper and edge of ground.css, by which the edge of what is filled is chosen. */
const paper = { light: ['#fbfaf6', '#8d877b'], dark: ['#1b1a18', '#7f786b'] } as const;

/** Gives the page the shop's colour, and what can be read on it. */
export function setAccent(root: HTMLElement, accent: string): void {
  root.style.setProperty('--accent', accent);
  root.style.setProperty('--on-accent', readableOn(accent));
  root.style.setProperty('--accent-edge-light', edgeOn(accent, ...paper.light));
  root.style.setProperty('--accent-edge-dark', edgeOn(accent, ...paper.dark));
}
