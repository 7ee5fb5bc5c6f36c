import { done } from '../../../shared/outcome.ts';
import type { UserData } from '../userData.ts';
import type { SalvagedGlossary } from './salvageGlossaries.ts';

/** Own glossaries that were salvaged, as user data would give them. */
export const readerOf = (
  glossaries: readonly SalvagedGlossary[],
): Pick<UserData, 'listCatalogue' | 'listRows'> => ({
  listCatalogue: () => done(glossaries.map(({ about }) => about)),
  listRows: (id) => done(glossaries.find(({ about }) => about.id === id)?.rows ?? []),
});
