/** Words of English that say nothing alone: pronouns, prepositions, conjunctions, numerals and the like. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across after against all along although am among an and another any anybody anyone ' +
    'anything are around as at be because been before behind being below beneath beside besides between ' +
    'beyond both but by can could despite did do does down during each eight either every everybody ' +
    'everyone everything except few fifth first five for four fourth from had half has have he her hers ' +
    'herself him himself his how hundred i if in into is it its itself least less like many may me might ' +
    'million mine more most much must my myself near neither nine no nobody none nor not nothing of off ' +
    'on one onto or ought our ourselves out over per second seven several shall she should since six so ' +
    'some somebody someone something ten than that the their them themselves these they third this those ' +
    'though thousand three through throughout till to toward towards two under unless until up upon us ' +
    'very via was we were what whatever when whenever where whereas whether which while who whoever whole ' +
    'whom whose why will with within without would yet you your yours yourself zero'
  ).split(' '),
);
