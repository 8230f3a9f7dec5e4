/** How long after the first fact a screen of figures asks again, in milliseconds: what reacts to it may still be at work. */
export const renewedAfterMs = 250;

/** How often the board asks again while things go on happening, in milliseconds; with its answer, a second at the most. */
export const boardEveryMs = 600;
