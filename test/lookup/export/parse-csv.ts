/** A strict reader of RFC 4180: throws at anything that the grammar does not have. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('A quoted field is not closed.');
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      const plain = /^[^",\r\n]*/.exec(text.slice(at))![0];
      field = plain;
      at += plain.length;
    }
    row.push(field);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`At ${at} a comma or a line break is missing.`);
  }
  if (row.length > 0) throw new Error('The last line is not ended.');
  if (new Set(rows.map(({ length }) => length)).size > 1)
    throw new Error('Lines differ in their number of fields.');
  return rows;
}
