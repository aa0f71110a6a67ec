/** What an event came to: something new, nothing new, or one that is about nothing of ours. */
export type Taking = 'taken' | 'known' | 'unmatched'
