/** What is text: pages, scripts, drawings, feeds, JSON and its lines. */
const worthIt =
  /^(?:text\/(?!event-stream\b)|image\/svg\+xml\b|application\/(?:[\w.-]+\+)?(?:json|jsonl|xml)\b)/;

/**
 * Neither an HTTP API nor Node compresses answers, so both our ways of serving do, each in its own: whole where the answer is gathered
 * anyway (http-api.ts), as a stream on a laptop. This says which answers.
 */
export function isCompressed(request: Request, { status, headers }: Response): boolean {
  return (
    acceptsGzip(request.headers.get('accept-encoding') ?? '') &&
    request.method !== 'HEAD' &&
    status !== 206 &&
    !headers.has('content-encoding') &&
    worthIt.test(headers.get('content-type') ?? '') &&
    !/\bno-transform\b/i.test(headers.get('cache-control') ?? '')
  );
}

/**
 * Says of an answer that it would be another for another `Accept-Encoding`: of every one, those without a body included (RFC 9110,
 * 15.4.5).
 */
export function varyByEncoding(headers: Headers): void {
  if (!/accept-encoding/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Accept-Encoding');
}

/** RFC 9110, 12.5.3: the quality given to gzip itself, or else to all; 0 says no. */
function acceptsGzip(accepted: string): boolean {
  const quality = (coding: string): number | null => {
    const given = accepted.split(',').find((one) => one.split(';')[0]!.trim().toLowerCase() === coding);
    return given === undefined ? null : Number(/;\s*q=([\d.]+)/i.exec(given)?.[1] ?? 1);
  };
  return (quality('gzip') ?? quality('*') ?? 0) > 0;
}
