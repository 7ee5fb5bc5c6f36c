import process from 'node:process';
import { makeShippedDictionaries } from '../../src/library/fixtures/makeShippedDictionaries.ts';

/** Builds small shipped dictionaries into the folder that is named: what end-to-end tests run with. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('dictionaries: samples, no folder');
makeShippedDictionaries(folder);
