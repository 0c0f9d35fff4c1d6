/** The little of the DOM that reading a page's text needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

/** Recursion would overflow the stack on the very pages that this is to find, so it goes node by node. */
export function isDeeperThan(root: PageNode, limit: number): boolean {
  let depth = 0;
  for (let node: PageNode | null = root; node; ) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > limit) return true;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return false;
}

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'OBJECT',
  'BUTTON',
  'FORM',
  'HEAD',
]);
const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/** The text of each block of a page in order; runs of white space are one space, `<br>` is a line break. */
export function paragraphsOf(content: PageNode): string[] {
  const paragraphs: string[] = [];
  let current = '';
  const finish = () => {
    const lines = current.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    const paragraph = lines.filter((line) => line !== '').join('\n');
    if (paragraph) paragraphs.push(paragraph);
    current = '';
  };
  const visit = (node: PageNode) => {
    if (node.nodeType === 3) current += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== 1) return;
    const tag = node.nodeName.toUpperCase();
    if (skipped.has(tag)) return;
    if (tag === 'BR') current += '\n';
    else if (tag === 'Q') inMarks(node);
    else if (inline.has(tag)) visitChildren(node);
    else if (tag === 'TD' || tag === 'TH') {
      visitChildren(node);
      current += ' ';
    } else {
      finish();
      visitChildren(node);
      finish();
    }
  };
  const inMarks = (node: PageNode) => {
    current += '“';
    visitChildren(node);
    current += '”';
  };
  const visitChildren = (node: PageNode) => {
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
  };
  visit(content);
  finish();
  return paragraphs;
}
