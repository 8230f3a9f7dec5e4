/**
 * The page's one-time word for style elements, which the server writes into it. Undefined in development, where no
 * policy asks for it.
 */
export function pageNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
}

/**
 * Gives every style element that scripts make the page's nonce, so that `style-src` needs no 'unsafe-inline'. antd
 * hands the nonce to most of its own, but its scroll lock and its scrollbar measure forget it.
 */
export function grantNonceToStyles(nonce: string): void {
  const make = document.createElement.bind(document);
  const makeWithNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const made = make(name, options);
    if (made instanceof HTMLStyleElement) made.nonce = nonce;
    return made;
  };
  Object.defineProperty(document, 'createElement', { value: makeWithNonce, configurable: true });
}
