import process from 'node:process';
import { readPhrases } from './benchGlossaries.ts';
import { loadLibrary } from './buildLibrary.ts';

/** Prints the milliseconds that the first index of a process takes; the library's folder is given. */
const library = await loadLibrary(process.argv[2] ?? '');
const phrases = readPhrases(library);
const start = performance.now();
library.createSearchEngine([phrases]);
process.stdout.write(String(performance.now() - start));
