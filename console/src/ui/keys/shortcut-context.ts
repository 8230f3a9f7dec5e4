import { createContext } from 'react';
import { ShortcutStore } from './shortcut-store.ts';

export const ShortcutContext = createContext(new ShortcutStore());

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
