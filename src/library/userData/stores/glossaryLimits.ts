/** What an own glossary may hold at most; its text is measured in bytes of UTF-8. */
export const GLOSSARY_LIMITS = { entries: 5_000, textBytes: 3 * 1024 * 1024 } as const;
