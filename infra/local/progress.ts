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
  const progress: Progress = {
    update(left) {
      if (left === 0) return progress.clear();
      most = Math.max(most, left);
      write(`${clear}Indexing: ${most - left} of ${most} seeds`);
      shown = true;
    },
    clear() {
      if (shown) write(clear);
      shown = false;
      most = 0;
    },
  };
  return progress;
}
