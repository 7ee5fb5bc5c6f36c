import { configureGlobal } from 'fast-check';

/**
 * Property tests draw the same values in every run, so that a red check is about the change at hand.
 * `GLOSSA_SEED=7 npm test -- unit` draws others; what they find becomes a case of its own.
 */
configureGlobal({ seed: Number(process.env['GLOSSA_SEED'] ?? 20261122) });

// What a page shows a moment later may be late on a busy machine; the guard of the test is enough.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 60_000 });
}
