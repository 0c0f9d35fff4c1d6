import type { Span } from '../../article/article.ts';
import type { Document, Paragraph } from '../document.ts';

/** The label of a turn, as transcripts and interviews print it before the words: "RUIZ:", "Q.", "**Ana Ruiz**:". */
export interface Label {
  /** What turns of one speaker have in common, in lower case: the surname, initials or office. */
  readonly name: string;
  /** The name as written, without marks of emphasis. */
  readonly span: Span;
  /** The offset in the text at which the words begin. */
  readonly words: number;
  readonly form: 'letter' | 'initials' | 'capitals' | 'name' | 'office';
}

const pattern = /^["“„«]?(\*{0,2})([^:.*\n“”"]{1,70}?|[A-Z]\.?)(\*{0,2})([:.])(\*{0,2})(?:\s+(?=\S)|$)/;

/** The label that a paragraph opens with, or null. */
export function labelOf(document: Document, paragraph: Paragraph): Label | null {
  const { text } = document;
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90));
  const match = pattern.exec(head);
  if (!match) return memberLabel(document, paragraph);
  const [all, open, raw, close, stop, closeAfter] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const name = raw.trim();
  const bold = open === '**' && (close === '**' || closeAfter === '**');
  const form = formOf(name, stop, bold);
  if (!form || /\(/.test(name) || office.test(name))
    return memberLabel(document, paragraph) ?? (form ? labelled() : null);
  return labelled();

  function labelled(): Label {
    const start = paragraph.start + open.length + (/^["“„«]/.test(head) ? 1 : 0);
    const core = form === 'capitals' || form === 'name' ? name.replace(/\s*[,(].*$/, '') : name;
    return {
      name: core.split(/\s+/).at(-1)!.toLowerCase().replace(/\.$/, ''),
      span: { start, end: start + core.length },
      words: paragraph.start + all.length,
      form: form!,
    };
  }
}

const honorific =
  /^(?:(?:The )?(?:Rt\.? )?Hon\.? |Mr\.? |Mrs\.? |Ms\.? |Miss |Dr\.? |Sir |Dame |Prof(?:essor|\.)? |Senator |Sen\.? |Rep\.? |Deputy |Cllr\.? |Councillor |Baroness |Lord |Lady |(?:Capt(?:ain)?|Cpt|Col(?:onel)?|Gen(?:eral)?|Maj(?:or)?|Sgt|Sergeant|Lt|Lieutenant|Cmdr|Gov(?:ernor)?|Mayor|Judge|Justice|Minister|Amb(?:assador)?|Insp(?:ector)?|Supt)\.? )+/i;
/** Who speaks by office in the record of a house, an inquiry or a court. */
const office =
  /^(?:(?:The|An|Mr\.?|Madam|Mrs\.?|Some|Several|A) )*((?:(?:Deputy|Acting|Temporary|Madam) )*(?:Speaker|Chair|Chairman|Chairwoman|Chairperson|President|Clerk|Presiding Officer|Convener|Convenor|Ceann Comhairle|Cathaoirleach|Court|Coroner|Commissioner|Witness|Moderator|Registrar)|hon(?:ou?rable|\.)? members?|Members|Senators)$/i;

/** "Ana Ruiz (Seat) (Party): …", "The Minister for Ports (Ana Ruiz): …", "Hon. Ana Ruiz: …", "Mr. Speaker: …". */
function memberLabel(document: Document, { start, end }: Paragraph): Label | null {
  const head = document.text.slice(start, Math.min(end, start + 140));
  if (!head.includes(':')) return null;
  const match =
    /^((?:(?:Hon|Mr|Mrs|Ms|Dr|Sen|Rep|Prof|Rev|Rt|St|Jr|Capt|Cpt|Col|Gen|Maj|Sgt|Lt|Cmdr|Gov|Cllr|Amb|Insp|Supt|[A-Z]+)\.|[^:.*\n“”"(]){2,70}?)((?:\s*\([^():\n]{1,70}\))*)(?:,\s\p{Lu}{2,4})?:\s+(?=\S)/u.exec(
      head,
    );
  if (!match) return null;
  const [all, before, brackets] = match as unknown as [string, string, string];
  const words = start + all.length;
  const spoken = before.trim();
  const by = office.exec(spoken);
  if (by && !brackets) {
    const name = by[1]!;
    const at = start + head.indexOf(name);
    return {
      name: spoken.replace(/^(?:The|An|Mr\.?|Madam|Mrs\.?|A)\s+/i, '').toLowerCase(),
      span: { start: at, end: at + name.length },
      words,
      form: 'office',
    };
  }
  const titled = honorific.exec(spoken)?.[0] ?? '';
  const bracketed = /\(([^()]+)\)$/.exec(brackets)?.[1] ?? '';
  const own = /^(?:The|An?) /.test(spoken)
    ? bracketed
    : brackets || titled
      ? spoken.slice(titled.length)
      : '';
  // "RUIZ (Bay Radio): …"
  const shouted = brackets !== '' && /^\p{Lu}[\p{Lu}'’-]+$/u.test(own);
  if (!isFullName(own, (own !== bracketed && titled !== '') || shouted)) return null;
  const at = start + (own === bracketed ? all.lastIndexOf(own) : titled.length);
  return {
    name: own.split(/\s+/).at(-1)!.toLowerCase(),
    span: { start: at, end: at + own.length },
    words,
    form: 'name',
  };
}

function isFullName(name: string, titled: boolean): boolean {
  const words = name.replace(honorific, '').trim().split(/\s+/);
  return (
    words.length >= (titled ? 1 : 2) &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|el|bin|der|du|la|Mac|Ó|Ní)$/u.test(word))
  );
}

function formOf(name: string, stop: string, bold: boolean): Label['form'] | null {
  if (/^(?:[QA]\.?|Question|Answer|QUESTION|ANSWER)$/.test(name)) return 'letter';
  if (stop === '.') return null;
  if (/^[A-Z]{2,3}$/.test(name)) return 'initials';
  if (/^[\p{Lu}\d .,'’()-]{3,}$/u.test(name) && /\p{Lu}{2}/u.test(name)) return 'capitals';
  const words = name.split(/\s+/);
  const named =
    words.length <= 5 && words.every((word) => /^(?:\p{Lu}|(?:de|van|von|al|el|bin|der|du|la)$)/u.test(word));
  return named && (bold || words.length <= 4) ? 'name' : null;
}
