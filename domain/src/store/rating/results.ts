/** What a buyer thought of it all, where a platform asks for no more than that. */
export const ratingResults = ['good', 'neutral', 'bad'] as const;
export type RatingResult = (typeof ratingResults)[number];
