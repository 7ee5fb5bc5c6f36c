/** How many of the commonest words a reader may think of; beyond the last a word is not common. */
const BANDS = [
  1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 8_000, 10_000, 15_000, 20_000, 30_000, 50_000,
];

/** The smallest round number of commonest words that a word is among; null when it is rare. */
export const frequencyBand = (rank: number): number | null =>
  BANDS.find((band) => rank <= band) ?? null;
