/** How the names of journeys' folders begin: those of a run that was killed are found by it. */
export const folderPrefix = 'zhiyin-journey-';
