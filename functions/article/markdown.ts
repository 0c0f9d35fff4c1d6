const fence = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

export interface MarkdownParts {
  /** The YAML between the fences, or null. */
  readonly frontMatter: string | null;
  /**
   * A text of the same length in which front matter and the marks of headings and block quotes are blanked, so
   * that offsets into it are offsets into the file.
   */
  readonly body: string;
}

/** Parts front matter from the body. Emphasis and links stay as they are written. */
export function readMarkdown(text: string): MarkdownParts {
  const match = fence.exec(text);
  const front = match?.index === 0 ? match : null;
  const length = front?.[0].length ?? 0;
  const body = text
    .slice(length)
    .replace(/^ {0,3}(?:#{1,6}(?=[ \t])|>)/gm, (mark) => ' '.repeat(mark.length))
    .replace(/^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$/gm, (rule) => ' '.repeat(rule.length));
  return { frontMatter: front?.[1] ?? null, body: text.slice(0, length).replace(/[^\r\n]/g, ' ') + body };
}
