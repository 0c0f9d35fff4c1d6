import type { Line } from './lines.ts';

/** What heads a list of other stories. */
const lists =
  /^(?:(?:also|must|recommended|further) reads?|related(?: (?:reads?|stor(?:y|ies)|articles?|news|content|links?))?|(?:read|see|up|watch) next|(?:featured|trending|top|latest|other|more|popular|recommended) (?:stories|news|articles|reads|headlines)|trending(?: now)?|most (?:read|popular|viewed|shared)\b.*|more (?:from|in|on|about|like) .*|editor['’]s picks?|you (?:may|might) (?:also )?like.*|don['’]t miss|in case you missed it|keep reading):?$/i;
/** What a page says of itself, or asks of its readers, between the paragraphs or below them. */
const lines = [
  /^(?:also read|read (?:also|more|next|this(?: next)?)|see also|related|more|watch|listen|must[- ]reads?|don['’]t miss|recommended)\s*[:|>»]\s*\S/i,
  /^(?:(?:read|load|show|see) more|read (?:the )?full (?:story|report|article)|view (?:comments|gallery|more))\b/i,
  /^\W*(?:advert(?:isement|s)?|ad|sponsored(?: content)?|promoted(?: content| stories)?|(?:article|story|report) continues (?:below|after).*)\W*$/i,
  /^\W*(?:continued|turn|cont['’]?d|see) (?:on|to|from) (?:page|pg?\.?)?\s?[A-Z]?\d+\W*$/i,
  /^[A-Z][A-Z -]+\s+(?:continued )?from (?:page )?[A-Z]?\d+$/i,
  /^(?:[^\p{L}\p{N}]*(?:30|ends?|more|&nbsp;)?[^\p{L}\p{N}]*)$/iu,
  /^(?:pull ?quote|caption|sidebar|fact ?box|standfirst|gallery|graphic):?$/i,
  /^(?:share|tweet|e-?mail|print|save|copy link|bookmark|listen|facebook|twitter|whatsapp|\d+ (?:comments?|shares?)|comments?(?: \(?\d+\)?)?|share (?:this|on|via)\b.*)$/i,
  /\b(?:sign up|subscribe)\b.*\b(?:newsletters?|alerts?|inbox)\b/i,
  /^(?:subscribe|sign up (?:to|for|here|now)|sign in|log ?in|register (?:now|here|free)|support us|become a (?:member|supporter|subscriber)|(?:join|follow|like|download|install|get) (?:us|our|the) .*\b(?:channel|whatsapp|telegram|newsletter|community|conversation|facebook|instagram|twitter|page|app|x)|get (?:the|our|your) (?:latest|best|top|free|daily)|click here|tap here|scan (?:the|this) (?:qr|code)|have your say|what do you think\? \w|tell us (?:what you think|in the comments)|never miss a|stay (?:up to date|informed|updated|tuned)|watch the (?:latest|full|video|rest)|do you have (?:a story|more information)|got a (?:story|tip|news)|by (?:providing|signing|subscribing|clicking|submitting).*\bagree|readers like you|want (?:to see|to read|to get)? ?more\b)/i,
  /^this (?:article|story|report|post|piece|(?:live ?)?blog) (?:was|has been|is) (?:first|originally|last|updated|amended|corrected|published|produced|now closed)/i,
  /^that[’']?s (?:it|all)\b.{0,40}\b(?:from (?:me|us)|for (?:now|today|tonight|this|the day|the evening))\b/i,
  /^we(?:[’']re| are) (?:now )?(?:closing|pausing|wrapping)|^(?:this|our) (?:(?:live ?)?blog|coverage|page) (?:is|has|will)\b.{0,30}\b(?:clos|end|paus)/i,
  /^(?:thanks|thank you) for (?:reading|joining|following|the comments)/i,
];
/** Characters of such a line at most, and of another story's headline. */
const LONGEST = 200;
const LONGEST_STORY = 110;

/** The lines without those that are a page's furniture: links to other stories, requests to subscribe, marks of the end. The first line stays. */
export function withoutFurniture(text: string, all: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let listed = false;
  let dropped = 0;
  let gap = 0;
  all.forEach((line, i) => {
    const words = text.slice(line.start, line.end);
    const long = words.length > LONGEST;
    const marked = /["“”„‘]|(?:^|\s)'\p{L}/u.test(words);
    if (listed && dropped > 0 && line.after > 0) listed = false;
    // "Read next:" and the stories below it, one a line
    if (listed && words.length <= LONGEST_STORY && !/[.!:,]$/.test(words) && !marked) {
      dropped++;
      gap = Math.max(gap, line.after);
      return;
    }
    listed = i > 0 && !long && !marked && lists.test(words);
    dropped = 0;
    if (listed || (i > 0 && !long && !marked && lines.some((form) => form.test(words)))) {
      gap = Math.max(gap, line.after);
      return;
    }
    kept.push({ ...line, after: Math.max(gap, line.after) });
    gap = 0;
  });
  return kept;
}
