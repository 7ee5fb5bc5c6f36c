import { configureGlobal } from 'fast-check';

/**
 * Property tests draw the same values in every run, so that a red check is about the change at hand.
 * `GLOSSA_SEED=7 npm test -- unit` draws others; what they find becomes a case of its own.
 */
configureGlobal({ seed: Number(process.env['GLOSSA_SEED'] ?? 20261122) });
