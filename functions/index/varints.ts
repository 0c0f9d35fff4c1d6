/** Whole numbers of seven bits a byte, the lowest first. Divisions, not shifts: versions may pass 2³¹. */
export function pushVarint(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Reads such numbers one after another. */
export function varintsOf(bytes: Uint8Array) {
  let at = 0;
  return {
    ended: (): boolean => at >= bytes.length,
    byte(): number {
      at += 1;
      return bytes[at - 1] ?? 0;
    },
    pull(): number {
      let number = 0;
      for (let factor = 1; at < bytes.length; factor *= 128) {
        const byte = bytes[at] ?? 0;
        at += 1;
        number += (byte & 127) * factor;
        if (byte < 128) break;
      }
      return number;
    },
  };
}

/** Numbers of either sign as whole ones: 0, -1, 1, -2, … */
export function zigzag(number: number): number {
  return number >= 0 ? number * 2 : -number * 2 - 1;
}

export function unzigzag(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}
