import rows from './hostileHtml.json' with { type: 'json' };

/**
 * HTML that tries to run code, to reach out, or to break out of its place; each with its trick. What
 * it runs is `alert`, and where it reaches is `evil.example`: the tests of the built app read the
 * same file and look for both.
 */
export const HOSTILE_HTML = rows as unknown as readonly (readonly [trick: string, html: string])[];
