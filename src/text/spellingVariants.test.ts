import { describe, expect, it } from 'vitest';
import { spellingVariants } from './spellingVariants.ts';

describe('spellingVariants', () => {
  it.each([
    ['colour', 'color'],
    ['colours', 'colors'],
    ['coloured', 'colored'],
    ['behaviour', 'behavior'],
    ['behavioural', 'behavioral'],
    ['neighbourhood', 'neighborhood'],
    ['favourite', 'favorite'],
    ['optimisation', 'optimization'],
    ['optimised', 'optimized'],
    ['regularisers', 'regularizers'],
    ['analyse', 'analyze'],
    ['fibre', 'fiber'],
    ['theatre', 'theater'],
    ['centres', 'centers'],
    ['modelling', 'modeling'],
    ['labelled', 'labeled'],
    ['defence', 'defense'],
    ['licence', 'license'],
    ['catalogue', 'catalog'],
    ['anaemia', 'anemia'],
    ['foetus', 'fetus'],
    ['judgement', 'judgment'],
    ['fulfil', 'fulfill'],
    ['grey', 'gray'],
    ['artefacts', 'artifacts'],
    ['programmes', 'programs'],
  ])('%s is %s, and the other way round', (british, american) => {
    expect(spellingVariants(british)).toContain(american);
    if (!/ae|oe/.test(british)) expect(spellingVariants(american)).toContain(british);
  });

  it.each(['模型', 'colour space', 'for', 'a1', 'model', '', 'word', 'rise', 'heroes', 'phoenix'])(
    'makes little of %j',
    (word) => {
      expect(spellingVariants(word).length).toBeLessThanOrEqual(1);
      expect(spellingVariants(word)).not.toContain(word);
    },
  );
});
