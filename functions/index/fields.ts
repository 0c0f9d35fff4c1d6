import { fold } from './fold.ts';
import { worldPattern } from './world-pattern.ts';

/**
 * Fields of work, in the order in which one of several names a person: see namesakes.ts. They part those whom a role puts into
 * one of two fields that hardly anybody works in at the same time, and nobody else.
 */
const fields = [
  'politics',
  'law',
  'police',
  'military',
  'medicine',
  'science',
  'clergy',
  'stage',
  'letters',
  'sport',
  'business',
  'trade',
  'school',
] as const;
export type Field = (typeof fields)[number];

/**
 * Which fields exclude each other. Ours, by what news articles tell of one person: politicians are lawyers, doctors,
 * professors, soldiers, business people and actors too; soldiers are athletes, professors write and play. In doubt, no pair.
 */
const exclusive: Readonly<Record<Field, readonly Field[]>> = {
  politics: ['clergy', 'sport', 'school'],
  law: ['medicine', 'clergy', 'sport', 'trade', 'school'],
  police: ['medicine', 'clergy', 'stage', 'sport', 'trade', 'school'],
  military: ['clergy', 'school'],
  medicine: ['law', 'police', 'clergy', 'stage', 'sport', 'trade', 'school'],
  science: ['sport', 'trade', 'school'],
  clergy: ['politics', 'law', 'police', 'military', 'medicine', 'sport', 'business', 'trade', 'school'],
  stage: ['police', 'medicine', 'sport'],
  letters: ['sport', 'school'],
  sport: ['politics', 'law', 'police', 'medicine', 'science', 'clergy', 'stage', 'letters'],
  business: ['clergy', 'school'],
  trade: ['law', 'police', 'medicine', 'science', 'clergy', 'school'],
  school: [
    ...(['politics', 'law', 'police', 'military', 'medicine', 'science'] as const),
    ...(['clergy', 'letters', 'business', 'trade'] as const),
  ],
};

export function excludes(one: Field, other: Field): boolean {
  return exclusive[one].includes(other);
}

/** Nouns for who works in a field, singular: the last word of a role's phrase decides. */
const nouns: Readonly<Record<Field, string>> = {
  politics: `mayor mayoress councillor councilor councilman councilwoman councilmember alderman alderwoman selectman selectwoman
    reeve senator sen congressman congresswoman congressperson lawmaker legislator parliamentarian politician assemblyman
    assemblywoman assemblymember mp mep msp mla mna tanaiste taoiseach td minister premier governor gov rep candidate nominee
    ambassador diplomat democrat republican`,
  law: `judge magistrate justice lawyer attorney barrister solicitor prosecutor`,
  police: `policeman policewoman constable detective sheriff garda`,
  military: `soldier colonel col brigadier admiral corporal paratrooper airman`,
  medicine: `doctor physician surgeon nurse midwife paediatrician pediatrician obstetrician dentist paramedic psychiatrist
    anaesthetist cardiologist oncologist neurologist radiologist dermatologist gynaecologist gynecologist urologist nephrologist
    haematologist hematologist anesthesiologist ophthalmologist rheumatologist gastroenterologist neurosurgeon gp`,
  science: `professor lecturer scientist researcher academic economist astronomer physicist astrophysicist mathematician
    statistician oceanographer geographer botanist geneticist`,
  clergy: `bishop archbishop pope priest rabbi imam ayatollah vicar monsignor abbot mufti`,
  stage: `actor actress singer songwriter musician guitarist drummer bassist pianist violinist cellist trumpeter saxophonist
    composer dancer ballerina choreographer painter sculptor comedian soprano tenor baritone`,
  letters: 'novelist poet playwright',
  sport: `goalkeeper goalie striker midfielder defender winger fullback quarterback linebacker cornerback pitcher outfielder
    shortstop batsman batter bowler cricketer footballer golfer sprinter swimmer boxer gymnast skier snowboarder skater
    rower jockey hurdler fencer athlete olympian medallist medalist coach player`,
  business:
    'ceo cfo coo businessman businesswoman entrepreneur banker investor financier industrialist tycoon',
  trade: `plumber electrician carpenter bricklayer roofer welder baker butcher fisherman trawlerman miner hairdresser barber
    waiter waitress cleaner`,
  school: 'pupil schoolboy schoolgirl schoolchild kindergartner preschooler',
};

/** Of the nouns in -ologist, which else name a science. */
const noScience = new Set(['apologist', 'ideologist', 'technologist', 'psychologist']);

/**
 * Phrases that mean more than their last word does, as patterns by what they mean (null: no field); the first that is found decides.
 * Texts, like all of this file: no start waits for patterns that only names of two persons need.
 */
const phrases: readonly (readonly [Field | null, string])[] = [
  [
    null,
    String.raw`\b(life|vocal|voice|singing|acting|drama|speech|debate|career|business|executive|writing)s? coach$`,
  ],
  [null, String.raw`\b(chess|poker|bridge|key|team|video|computer)s? player$`],
  [
    'stage',
    String.raw`\b(piano|guitar|bass|trumpet|cello|violin|flute|horn|saxophone|organ|viola|harp|banjo|fiddle) player$`,
  ],
  [
    null,
    String.raw`\b(church|chapel|parish|baptist|methodist|presbyterian|unitarian|lutheran)\b.*\bminister$`,
  ],
  [null, String.raw`\bminister (of|at) (the )?.*\b(church|chapel|parish|kirk)\b`],
  [
    null,
    String.raw`\b(bank|reserve|prison|school) governor$|\bgovernor (of|at) .*\b(bank|prison|school|reserve)\b`,
  ],
  [null, String.raw`\b(job|phd|doctoral|priesthood) candidate$|\b(award|oscar|prize|grammy|emmy) nominee$`],
  [null, String.raw`\b(sales|student|union|staff|parent|patient|legal)s? rep$`],
  [
    'politics',
    String.raw`\b(council|opposition|party|majority|minority|parliamentary|senate|house) (leader|whip|speaker|president)$`,
  ],
  [
    'politics',
    String.raw`\b(leader of the opposition|speaker of the house|secretary of state|member of (parliament|congress))\b`,
  ],
  [
    'politics',
    String.raw`\b(foreign|home|health|defen[cs]e|treasury|education|transport|interior|labor|energy|commerce|justice) secretary$`,
  ],
  [
    'politics',
    '^(us|american|french|russian|chinese|ukrainian|turkish|brazilian|mexican|south korean) president$',
  ],
  ['politics', String.raw`^president of the (united states|republic)\b`],
  [null, String.raw`\bsports? (scientist|doctor|physician|nutritionist)$`],
  ['law', String.raw`\b(attorney|solicitor) general$|\bgeneral counsel$`],
  ['medicine', String.raw`\bgeneral practitioner$`],
  [
    'police',
    String.raw`\bpolice (chief|officer|captain|sergeant|sgt|inspector|superintendent|commander|commissioner|lieutenant)$`,
  ],
  ['police', String.raw`\b(chief|superintendent|commissioner|inspector|captain) of police\b`],
  [
    'police',
    String.raw`\b(detective|chief) (inspector|superintendent|sergeant)$|\bdetective (chief )?(inspector|superintendent)$`,
  ],
  [
    'military',
    String.raw`^(us |army |retired |lieutenant |major |brigadier |lt |maj |brig )*gen(eral)?$|\bfield marshal$`,
  ],
  [
    'business',
    String.raw`\bchief executive( officer)?$|\bmanaging director$|\bchief (financial|operating) officer$`,
  ],
  [
    'sport',
    String.raw`\b(centre|full|left|right|running) back$|\b(point|shooting) guard$|\b(power|small) forward$|\b(fly|scrum) half$`,
  ],
  [
    'sport',
    String.raw`\b(wide receiver|tight end|(racing|rally|formula (1|one)|f1) driver|(club|team) captain)$`,
  ],
  ['trade', String.raw`\b(bus|lorry|truck|taxi|cab) driver$`],
  [
    'school',
    String.raw`\b(school student|high schooler|(first|second|third|\d+(st|nd|rd|th)|[a-z]+th) grader)$`,
  ],
];

const betweenWords = worldPattern('[^\\p{L}\\p{M}\\p{N}]+', 'u');

/** What somebody was or may be again is no sign of two persons: footballers become mayors. */
const past = /\b(former|formerly|ex|retired|onetime|one time|late|then|emeritus|past|sometime)\b/;

/**
 * Into which fields a role puts somebody, as one word: `politics`, `politics+sport?`, or nothing for a role that tells no
 * field. `?` marks a field of the past. It goes into what is stored: raise `LAYOUT_VERSION` with any change here.
 */
export function fieldsOfRole(role: string | null): string {
  if (role === null) return '';
  const found = new Map<Field, boolean>();
  for (const part of role.split(/[,;/&]|\band\b|\bturned\b/i)) {
    const words = part
      .replaceAll(/\S+['’]s?\s/gu, ' ')
      .split(betweenWords())
      .map(fold)
      .filter((word) => word !== '')
      .join(' ');
    const field = fieldOf(words);
    if (field !== null) found.set(field, found.get(field) === true || !past.test(words));
  }
  return fields
    .filter((field) => found.has(field))
    .map((field) => (found.get(field) === true ? field : `${field}?`))
    .join('+');
}

/** The fields of what `fieldsOfRole` gave, each with whether it is one of the present. */
export function readFields(sign: string): { readonly field: Field; readonly isPresent: boolean }[] {
  const named = sign === '' ? [] : sign.split('+');
  return named.map((one) => ({ field: one.replace('?', '') as Field, isPresent: !one.endsWith('?') }));
}

/** The one of several fields that stands for them. */
export function firstOf(some: readonly Field[]): Field {
  return fields.find((field) => some.includes(field)) ?? fields[0];
}

/** Made with the first role. */
interface Telling {
  readonly phrases: readonly (readonly [Field | null, RegExp])[];
  readonly fieldOfNoun: ReadonlyMap<string, Field>;
}

let telling: Telling | null = null;

function readTelling(): Telling {
  return {
    phrases: phrases.map(([field, pattern]) => [field, new RegExp(pattern)]),
    fieldOfNoun: new Map(fields.flatMap((field) => nouns[field].split(/\s+/).map((word) => [word, field]))),
  };
}

function fieldOf(phrase: string): Field | null {
  telling ??= readTelling();
  const head = phrase
    .replace(/ (elect|designate|emeritus)$/, '')
    .replace(/^(\S.*?) (of|for|at|in|to|from|with|on|by|under|who|whose|since|against|until)( .*)?$/, '$1');
  for (const [field, pattern] of telling.phrases)
    if (pattern.test(phrase) || pattern.test(head)) return field;
  const noun = head.slice(head.lastIndexOf(' ') + 1);
  return telling.fieldOfNoun.get(noun) ?? (/ologist$/.test(noun) && !noScience.has(noun) ? 'science' : null);
}
