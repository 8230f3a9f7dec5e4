const namespace = 'http://www.w3.org/2000/svg';

/** Strokes on a field of 24 by 24. */
export const icons = {
  talk: 'M12 4c5 0 8.5 3.1 8.5 7.2S17 18.4 12 18.4c-1 0-2-.1-2.9-.4L4.6 20l1-3.6C4.3 15.1 3.5 13.2 3.5 11.2 3.5 7.1 7 4 12 4ZM8.5 11.2h.01M12 11.2h.01M15.5 11.2h.01',
  x: 'm6 9 6 6 6-6',
} as const;

/** Draws an icon. Built node by node: a shop's page may forbid markup from strings. */
export function drawIcon(document: Document, name: keyof typeof icons): SVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}
