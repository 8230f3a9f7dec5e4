/** Where the page and its assets are kept; a new name throws away what an older page left. */
export const shellCache = 'zhiyin-portal-shell-1';
