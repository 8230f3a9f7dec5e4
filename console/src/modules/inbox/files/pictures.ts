import { createContext, use } from 'react';

interface Pictures {
  /** Shows one large, and from there the others of the conversation. */
  readonly show: (fileId: string) => void;
  /** The signed address has run out: the conversation is read again for a new one. */
  readonly onExpired: () => void;
}

export const PicturesContext = createContext<Pictures>({ show: () => {}, onExpired: () => {} });

/** How pictures of the conversation are opened. */
export function useOpenPicture(): Pictures {
  return use(PicturesContext);
}
