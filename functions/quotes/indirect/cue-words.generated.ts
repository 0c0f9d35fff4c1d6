export const CUE_LEVELS: ReadonlyMap<string, number> = new Map();
