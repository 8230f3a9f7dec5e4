import type { Dress } from '../bridge/bridge.ts';
import { readableOn } from '../colour/readable.ts';
import { drawIcon } from './icons.ts';
import css from './launcher.css?inline';

/** What stands on the shop's page: one element with a shadow tree, holding the button and the frame's place. */
export interface View {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly frame: HTMLIFrameElement;
  show(isOpen: boolean): void;
  dress(dress: Dress): void;
  /** Labels the button and counts what is unread. `said` is read out when it changes. */
  label(text: {
    readonly button: string;
    readonly frame: string;
    readonly said: string;
    readonly badge: string;
  }): void;
}

/** Builds it, outside of the page. */
export function drawView(document: Document): View {
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className = '') =>
    Object.assign(document.createElement(name), { className });
  const host = document.createElement('zhiyin-chat');
  const root = host.attachShadow({ mode: 'open' });
  const outer = make('div');
  const button = make('button', 'button');
  const words = make('span', 'words');
  const badge = make('span', 'badge');
  const said = make('span', 'said');
  const panel = make('div', 'panel');
  const frame = make('iframe');

  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  badge.setAttribute('aria-hidden', 'true');
  said.setAttribute('role', 'status');
  button.append(drawIcon(document, 'talk'), drawIcon(document, 'x'), words, badge);
  panel.append(frame);
  // The frame comes before the button, so that Tab leads from the conversation to the button that hides it.
  outer.append(panel, button, said);
  dress(root);
  root.append(outer);
  followKeyboard(panel);

  return {
    host,
    button,
    frame,
    show: (isOpen) => {
      outer.classList.toggle('open', isOpen);
      button.setAttribute('aria-expanded', String(isOpen));
    },
    dress: ({ colour, side, label }) => {
      outer.classList.toggle('left', side === 'left');
      words.textContent = label;
      if (colour === null) return;
      button.style.setProperty('--accent', colour);
      button.style.setProperty('--on-accent', readableOn(colour));
    },
    label: (text) => {
      button.setAttribute('aria-label', text.button);
      frame.title = text.frame;
      badge.textContent = text.badge;
      badge.hidden = text.badge === '';
      if (said.textContent !== text.said) said.textContent = text.said;
    },
  };
}

/** Adopted sheets pass every content policy; older browsers get a style element. */
function dress(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  root.append(Object.assign(document.createElement('style'), { textContent: css }));
}

/** On a phone the keyboard covers half of a fixed element; the panel keeps to what is left. */
function followKeyboard(panel: HTMLElement): void {
  const viewport = window.visualViewport;
  const fit = (): void => {
    // Zooming in makes it smaller too, and must not squeeze what is being read.
    if (!viewport || viewport.scale > 1) return;
    panel.style.setProperty('--height', `${viewport.height}px`);
    panel.style.setProperty('--top', `${viewport.offsetTop}px`);
  };
  fit();
  viewport?.addEventListener('resize', fit);
  viewport?.addEventListener('scroll', fit);
}
