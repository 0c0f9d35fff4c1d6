/** A stretch of an article's text: UTF-16 code unit offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is known of an article beside its text. Dates are ISO 8601 (`2023-02-14`, or with a time). */
export interface ArticleMeta {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** Where the parts of an article lie in its text. Offsets only: the text itself is never changed. */
export interface Layout {
  readonly headline: Span | null;
  readonly byline: Span | null;
  /** The body's paragraphs in order, without the blank lines around them. */
  readonly paragraphs: readonly Span[];
  readonly footer: Span | null;
}

/** A seed, parsed. `text` is the file's text for `.txt` and `.md`, the readable text for `.html`. */
export interface Article extends ArticleMeta {
  /** Derived from the seed's key (`articleId`), unique among seeds, safe in a URL path. */
  readonly id: string;
  /** The seed's key: its path below the seeds folder or bucket, with forward slashes. */
  readonly seed: string;
  /** Lower-case hex SHA-256 of the seed file's bytes. */
  readonly sha256: string;
  readonly text: string;
  readonly layout: Layout;
}
