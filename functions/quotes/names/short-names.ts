/** Given names and what their bearers are called for short, where that is no beginning of them. */
const shortened = new Map(
  `elizabeth:liz lizzie beth betty libby bess betsy lisa;william:bill billy liam;robert:bob bobby bert;richard:dick ricky;
james:jim jimmy jimbo;john:jack johnny jock;katherine:kate katie kitty;catherine:kate katie kitty kathy;margaret:peggy peg maggie meg madge rita;edward:ted teddy ned eddie;anthony:tony;michael:mick mickey mike;alexander:sandy alec;
alexandra:sandra sasha;henry:harry hal hank;harold:harry;charles:chuck charlie;francis:frank;lawrence:larry;
gerard:gerry;patrick:paddy pat patsy;padraig:paddy;susan:sue susie;sarah:sally sadie;
mary:molly polly mamie;ellen:nell nellie;helen:nell nellie;eleanor:nell nora ellie;dorothy:dot dottie dolly;patricia:trish tricia patsy pat;
rebecca:becky becca;amanda:mandy;terence:terry;theresa:terry tess;teresa:terry tess;stephen:steve;andrew:drew;christina:tina;
christine:chris tina;joseph:jo;josephine:jo josie;thomas:tommy;barbara:babs;
daniel:danny;deborah:debs;gillian:jill;jacqueline:jackie;louise:lou;nicholas:nico;ronald:ron ronnie;samantha:sam;victoria:tori vicky vikki;muhammad:mo;mohammed:mo;mohamed:mo;francisco:kiko paco pancho;jose:pepe pep;jeremiah:jerry;geoffrey:jeff`
    .replace(/\n/g, '')
    .split(';')
    .map((entry) => {
      const [given = '', short = ''] = entry.split(':');
      return [given, short.split(' ')] as const;
    }),
);

/** What West Africans leave out of a given name. */
const prefix =
  /^(?:oluwa(?:fe)?|olu|ade|baba|akin|ayo|ola|omo|temi|ife|if[eu]|chukwu|chi|nna|onye|obi|uche|ogo)(?=\p{L}{4})/u;

/** Whether somebody of a given name may be called by the other, both in lower case. */
export const isShortFor = (short: string, given: string): boolean =>
  short.length < given.length && shortNamesOf(given).includes(short);

/** What somebody may be called for short by a given name in lower case: "trev" of Trevor, "liz", "seun" of Oluwaseun. */
export function shortNamesOf(given: string): string[] {
  const beginnings = [3, 4, 5]
    .filter((length) => given.length >= length + 2 && /[^aeiouy]$/.test(given.slice(0, length)))
    .map((length) => given.slice(0, length));
  const rest = given.replace(prefix, '');
  return [...(shortened.get(given) ?? []), ...beginnings, ...(rest === given ? [] : [rest])];
}
