/** Shows on a terminal how far indexing is, on one line; elsewhere it shows nothing. */
export interface Progress {
  update(left: number): void;
  /** Takes the line away. */
  clear(): void;
}

export function createProgress(stream: NodeJS.WriteStream): Progress {
  const clear = '\r\u001B[2K';
  let most = 0;
  let shown = false;
  const write = (text: string) => {
    if (stream.isTTY) stream.write(text);
  };
  return {
    update(left) {
      most = Math.max(most, left);
      if (left > 0) write(`${clear}Indexing: ${most - left} of ${most} seeds`);
      shown = left > 0;
    },
    clear() {
      if (shown) write(clear);
      shown = false;
      most = 0;
    },
  };
}
