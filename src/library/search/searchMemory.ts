/**
 * Megabytes of a search thread's heap. A search leaves much behind that is needed no longer: with the
 * usual limits V8 would let hundreds of megabytes of it pile up. What is needed is a part of this, up
 * to some dozens of glossaries of the largest size.
 */
export const SEARCH_MEMORY = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1024 } as const;
