/** Raise it when the same article gives other quotes: every seed is then indexed anew, and nobody is alerted. */
export const EXTRACTOR_VERSION = '7';
