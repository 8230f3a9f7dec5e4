import { edgeOn, readableOn } from '../colour/readable.ts';

/** Surfaces and ink of frame.css, by which the edge of a filled control is chosen. */
const paper = { light: ['#fbfaf6', '#1d1c1a'], dark: ['#1b1a18', '#ece8de'] } as const;

/** Gives the page the shop's colour, and what can be read on it. */
export function setAccent(root: HTMLElement, accent: string): void {
  root.style.setProperty('--accent', accent);
  root.style.setProperty('--on-accent', readableOn(accent));
  root.style.setProperty('--accent-edge-light', edgeOn(accent, ...paper.light));
  root.style.setProperty('--accent-edge-dark', edgeOn(accent, ...paper.dark));
}
