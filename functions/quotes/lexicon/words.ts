/**
 * Closed word classes and the nouns and verbs that news writing attributes with, by lower-case form.
 * The long lists reach the engine through words.generated.ts, which test/eval/word-lists.ts writes from here.
 * The lists are our own; the cue verbs were checked against the cues of PolNeAR's training part for coverage.
 */
const list = (words: string): string[] => words.trim().split(/\s+/);

export const PRONOUNS = list('he she they we i you it who which');
export const OBJECT_PRONOUNS = list('him her them us me himself herself themselves itself myself');
export const POSSESSIVES = list('his her their its my our your whose');
export const INDEFINITES = list(
  'one some many others another several most both all few none everyone everybody nobody somebody someone anyone each either',
);
export const DETERMINERS = list('the a an this that these those no any every such another each');
export const NUMBERS = list(
  'two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands scores',
);

export const PREPOSITIONS = list(
  `of in on at by for with from to into onto about against among amid after before during between through throughout
   over under without within across behind beyond near outside inside since until till toward towards upon via
   despite like unlike per regarding concerning including alongside around above below along as than off out up down according
   amidst ahead versus vs`,
);
export const CONJUNCTIONS = list(
  'and or but nor so yet if while when where because although though unless whereas whether how why what which that as whom whose than',
);
export const SUBORDINATORS = list(
  'if while when because although though unless whereas whether after before since as once until',
);
export const AUXILIARIES = list(
  `is are was were be been being am has have had having do does did will would shall should can could may might must
   isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't cannot
   couldn't mightn't mustn't ain't gets got get became become becomes remains remained seems seemed`,
);
export const ADVERBS = list(
  `also then later now again once still never ever always often already just only even too however not recently
   previously repeatedly simply bluntly finally quickly soon today yesterday tonight tomorrow here there instead likewise similarly yes no okay hello more most much less such sure well oh given neither nor whatever whoever wherever whenever
   meanwhile further eventually earlier perhaps maybe afterwards afterward thus therefore indeed moreover nevertheless
   nonetheless otherwise rather quite very almost nearly twice first last ago away back together apart aloud flatly
   late early somewhere nowhere everywhere kindly please famously reportedly allegedly absurdly angrily quietly softly sarcastically jokingly dryly wryly calmly`,
);

/** Verbs that report speech or writing, all forms. The strong ones hardly ever mean anything else. */
export const STRONG_CUES = /* @__PURE__ */ list(
  `say says said saying tell tells told telling add adds added adding write writes wrote written writing
   tweet tweets tweeted tweeting retweet retweets retweeted reply replies replied replying respond responds responded responding
   ask asks asked asking answer answers answered answering note notes noted noting explain explains explained explaining
   declare declares declared declaring state states stated stating continue continues continued continuing
   argue argues argued arguing insist insists insisted insisting warn warns warned warning
   claim claims claimed claiming announce announces announced announcing admit admits admitted admitting
   acknowledge acknowledges acknowledged acknowledging recall recalls recalled recalling remark remarks remarked remarking
   observe observes observed observing comment comments commented commenting quip quips quipped quipping
   joke jokes joked joking shout shouts shouted shouting yell yells yelled yelling scream screams screamed screaming
   chant chants chanted chanting sing sings sang sung singing cry cries cried exclaim exclaims exclaimed exclaiming
   retort retorts retorted retorting interject interjects interjected interjecting assert asserts asserted asserting
   allege alleges alleged alleging contend contends contended contending maintain maintains maintained maintaining
   concede concedes conceded conceding confess confesses confessed confessing conclude concludes concluded concluding
   complain complains complained complaining lament laments lamented lamenting mutter mutters muttered muttering
   murmur murmurs murmured mumble mumbles mumbled cackled cackles whisper whispers whispered whispering bark barks barked barking
   boast boasts boasted boasting brag brags bragged bragging vow vows vowed vowing promise promises promised promising
   pledge pledges pledged pledging predict predicts predicted predicting propose proposes proposed proposing
   proclaim proclaims proclaimed proclaiming pronounce pronounces pronounced reiterate reiterates reiterated reiterating
   repeat repeats repeated repeating recount recounts recounted recounting testify testifies testified testifying
   reports reported reporting report opine opines opined opining muse mused muses musing
   quote quotes quoted quoting describe describes described describing call calls called calling
   label labels labeled labelled labeling labelling dub dubs dubbed dubbing brand brands branded branding
   denounce denounces denounced denouncing condemn condemns condemned condemning decry decries decried decrying
   deride derides derided deriding mock mocks mocked mocking criticize criticizes criticized criticizing
   criticise criticises criticised criticising blast blasts blasted blasting slam slams slammed slamming
   praise praises praised praising hail hails hailed hailing accuse accuses accused accusing
   blame blames blamed blaming urge urges urged urging demand demands demanded demanding
   suggest suggests suggested suggesting emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised
   stress stresses stressed stressing underline underlines underlined underscore underscores underscored
   reveal reveals revealed revealing confirm confirms confirmed confirming deny denies denied denying
   dismiss dismisses dismissed dismissing reject rejects rejected rejecting agree agrees agreed agreeing
   disagree disagreed disagrees post posts posted posting email emails emailed emailing text texted texts texting
   message messaged cable cabled blog blogged telegraph rule ruled rules ruling
   recite recites recited reciting read reads reading sneer sneered snap snapped snaps snarl snarled
   thunder thundered roar roared bellow bellowed growl growled moan moaned groan groaned sigh sighed sob sobbed
   gush gushed enthuse enthused rave raved rant ranted fume fumed sniff sniffed scoff scoffed chide chided scold scolded
   plead pleads pleaded pleading pled beg begged begs implore implored beseech caution cautions cautioned cautioning
   advise advises advised advising counsel counselled counseled reason reasoned surmise surmised
   speculate speculated speculates wonder wonders wondered wondering ponder pondered estimate estimates estimated
   inform informs informed informing notify notified assure assures assured assuring remind reminds reminded reminding
   clarify clarifies clarified clarifying elaborate elaborated elaborates expound expounded
   counter counters countered countering object objected objects protest protested protests rebut rebutted
   interrupt interrupts interrupted interrupting venture ventured volunteer volunteered
   utter uttered intone intoned drawl drawled deadpan deadpanned crow crowed gripe griped grouse groused grumble grumbled
   rail railed rails lash lashed apologise apologised apologize apologized apologises apologizes
   address addressed affirm affirms affirmed affirming attest attested aver averred avers swear swore swears
   echo echoes echoed echoing portray portrayed characterize characterized characterise characterised
   depict depicted decree decreed preach preached lecture lectured holler hollered shriek shrieked
   pray prayed prays intercede submit submitted submits contest contested posit posited postulate postulated
   summarize summarized summarise summarised sum summed paraphrase paraphrased
   rejoin rejoined reflect reflected reflects reflecting recommend recommended recommends
   tout touts touted touting trumpet trumpeted herald heralded welcome welcomes welcomed welcoming
   thank thanks thanked thanking congratulate congratulated wish wished
   beam beamed chime chimed chuckle chuckled giggle giggled grin grinned laugh laughed smile smiled
   instruct instructed order ordered orders command commanded direct directed
   sign signed publish published publishes tease teased taunt taunted heckle heckled jeer jeered boo booed
   bemoan bemoaned bemoans lambast lambasted lambaste lambasts lampoon lampooned castigate castigated rebuke rebuked ridicule ridiculed
   liken likened likens compare compared compares deem deemed deems term termed terms
   invoke invoked coin coined cite cites cited citing mention mentions mentioned mentioning
   signal signalled signaled hint hinted hints imply implied implies intimate intimated
   exhort exhorts exhorted shrug shrugs shrugged wince winced snort snorted chortle chortled cackle purr purred croak croaked
   coo cooed blurt blurted stammer stammered gasp gasped rue rued rues croon crooned hiss hissed wail wailed tut tutted pipe piped
   riposte riposted parry parried plough ploughed plow plowed disclose discloses disclosed inquire inquires inquired enquire enquires
   enquired query queries queried quiz quizzed pose posed cheer cheers cheered josh joshed regret regrets regretted charge charged
   advocate advocated allow allowed divulge divulged relate relates related reckon reckons reckoned gabble gabbled bawl bawled
   squeal squealed squawk squawked twitter yelp yelped exult exulted rejoice rejoiced rhapsodise rhapsodised rhapsodize
   admonish admonished reassure reassured reassures swoon swooned vent vented carp carped cavil simper simpered smirk smirked
   dictated went goes put puts gave`,
);

/** Verbs that report thought, belief or finding, and those that attribute only in some contexts. */
export const WEAK_CUES = /* @__PURE__ */ list(
  `think thinks thought thinking believe believes believed believing feel feels felt feeling hope hopes hoped hoping
   fear fears feared know knows knew known want wants wanted see sees saw seen seeing find finds found
   show shows showed shown showing indicate indicates indicated indicating mean means meant
   consider considers considered expect expects expected understand understands understood
   remember remembers remembered realize realized decide decided decides learn learned learnt
   worry worries worried doubt doubts doubted imagine imagined dream dreamed view views viewed regard regarded regards
   support supports supported back backed favor favors favored oppose opposed opposes prefer prefers preferred
   seek seeks sought need needs needed like liked likes love loved loves hate hated hates
   offer offers offered offering give gave given gives giving begin begins began begun start started starts
   open opened opens close closed finish finished end ended point points pointed pointing
   refer refers referred referring talk talks talked talking speak speaks spoke spoken speaking
   go goes went going turn turned turns issue issued issues issuing release released releases releasing
   deliver delivered delivers launch launched use uses used using include includes included including
   express expresses expressed expressing raise raised raises list lists listed attack attacks attacked attacking
   defend defends defended defending challenge challenged challenges question questions questioned questioning
   credit credited credits commend commended commends apologizing appeal appealed appeals
   push pushed pushes press pressed campaign campaigned vowed plan plans planned
   treat treated paint painted paints cast casts casting frame framed frames sound sounded sounds
   name named names title titled entitle entitled caption captioned shoot shot shoots fire fired fires hit hits
   get gets got come came comes respond broke break breaks chip chipped weigh weighed
   share shared shares sharing send sent sends sending run ran leave left make makes made making
   say-so prompted prompting react reacted reacts spell spelled spelt swipe swiped carry carried bear bears bore
   present presented discuss discussed discusses detail detailed details outline outlined outlines
   discover discovered determine determined establish established hold holds held conclude assess assessed
   anticipate anticipated foresee foresaw warned appear appeared look looked looks`,
);

/** Nouns that name an act of speech or writing: "Ruiz's claim that". */
export const CUE_NOUNS = /* @__PURE__ */ list(
  `claim claims statement statements remark remarks comment comments word words assertion assertions declaration
   announcement allegation allegations accusation accusations argument arguments warning warnings promise promises
   pledge pledges vow vows call calls speech speeches address reply response responses answer answers question questions
   suggestion suggestions proposal proposals admission insistence belief view views opinion opinions description
   characterization characterisation criticism criticisms complaint complaints message messages slogan motto mantra refrain
   phrase line quip joke tweet tweets post posts email emails letter memo article op-ed essay book column editorial
   interview testimony prediction assurance acknowledgment acknowledgement observation contention denial
   praise condemnation denunciation demand demands plea appeal appeals chant chants cry cries shout shouts
   tagline headline caption quote quotation verdict ruling finding findings conclusion report note voicemail text texts
   advice counsel threat threats retort rebuttal apology song lyric lyrics term nickname label idea notion assessment
   hashtag rallying prayer sermon toast lecture monologue charge charges jibe jibes gibe gibes taunt taunts`,
);

/** Nouns for a person (or a group, in the plural) that may speak. */
export const PERSON_NOUNS = /* @__PURE__ */ list(
  `sophomore freshman hubby concertmaster concertmistress violist centurion netminder gaffer all-rounder seamer fishmonger barber matron crofter piper scaffolder deckhand stevedore docker
   lamplighter sherpa mahout respondent tumuaki spokesman spokeswoman spokesperson official officer aide adviser advisor assistant deputy analyst expert
   president vice-president prime-minister premier chancellor governor senator congressman congresswoman representative
   lawmaker legislator mayor councillor councilor councilman councilwoman alderman minister secretary secretary-general
   ambassador diplomat envoy commissioner commander general admiral colonel captain major lieutenant sergeant corporal
   soldier marine sailor pilot veteran cop policeman policewoman detective inspector superintendent constable sheriff
   chief leader head boss director manager chairman chairwoman chairperson chair executive founder co-founder cofounder owner
   co-owner ceo cfo coo president-elect candidate nominee front-runner frontrunner contender challenger incumbent rival opponent
   politician strategist pollster consultant operative lobbyist organizer organiser activist campaigner advocate protester
   protestor demonstrator marcher striker rioter dissident rebel insurgent militant
   supporter backer fan voter delegate elector citizen resident local villager townsman neighbor neighbour tenant landlord
   worker employee staffer staff colleague co-worker coworker employer unionist steward driver conductor farmer fisherman trawlerman skipper
   miner builder carpenter plumber electrician mechanic engineer architect designer developer programmer scientist
   researcher professor lecturer scholar historian economist sociologist psychologist biologist chemist physicist
   academic teacher headteacher headmaster headmistress principal pupil student graduate dean provost vice-chancellor rector registrar
   doctor physician surgeon nurse midwife paramedic patient therapist psychiatrist dentist vet pharmacist
   lawyer attorney solicitor barrister prosecutor judge justice magistrate coroner juror jury clerk bailiff defendant
   plaintiff claimant witness victim suspect accused complainant inmate prisoner survivor
   journalist reporter correspondent editor columnist commentator critic blogger broadcaster presenter host anchor moderator
   interviewer interviewee narrator announcer writer author novelist poet playwright biographer translator interpreter publisher
   actor actress singer musician guitarist drummer composer pianist violinist artist painter sculptor photographer
   producer comedian dancer star celebrity model entertainer rapper frontman bandleader curator
   player footballer cricketer golfer athlete coach goalkeeper midfielder defender bowler batsman batter
   quarterback referee umpire jockey trainer boxer swimmer runner cyclist teammate
   priest pastor reverend bishop archbishop cardinal pope rabbi imam monk nun preacher vicar cleric parishioner
   king queen prince princess duke duchess earl lord lady baron baroness emir sultan sheikh oba
   man woman boy girl child kid teenager teen youth toddler baby person individual gentleman guy chap bloke lad
   mother father mom mum dad parent wife husband spouse partner son daughter brother sister sibling cousin uncle aunt
   nephew niece grandfather grandmother grandson granddaughter widow widower fiance fiancee boyfriend girlfriend
   friend ally acquaintance classmate roommate mourner relative family couple guest visitor tourist passenger
   customer client shopper buyer seller trader shopkeeper grocer butcher baker chef cook waiter waitress bartender publican barista
   businessman businesswoman entrepreneur investor banker financier broker billionaire millionaire mogul tycoon magnate
   accountant auditor treasurer bookkeeper planner surveyor regulator watchdog
   insider source whistleblower informant confidant associate surrogate mentor
   member participant attendee volunteer donor contributor subscriber user commenter follower reader viewer listener caller
   heckler questioner bystander onlooker passer-by passerby eyewitness observer spectator pedestrian motorist commuter
   conservative liberal republican democrat progressive centrist moderate socialist communist nationalist loyalist
   immigrant migrant refugee asylum-seeker native foreigner expat exile
   mayor-elect backbencher frontbencher whip mp mep msp td mla peer
   secretary-treasurer comptroller controller ombudsman chief-of-staff taoiseach tánaiste tanaiste
   veterinarian librarian guardian custodian humanitarian parliamentarian vegetarian egyptologist naturalist
   overseer prior prioress archdeacon catechist agent tiler decorator postie ghillie jackaroo grazier cane-cutter upholsterer
   boatbuilder shipwright rigger roughneck dietitian orderly signaller haulier caver potholer cowherd swineherd thatcher crane-operator
   governess paralegal friar sadhu fakir bhikkhu doula trooper attache attaché returnee evacuee deportee strikebreaker conscript
   sapper fusilier centre-half breeder podcaster deejay calypsonian griot rapporteur theologian bride toastmaster concierge chambermaid
   rickshaw-puller headboy headgirl housemaster stepdad stepmum looter trespasser poacher conman scammer captor abductor assassin
   mec mca mpa mna mlc dg vc igp dpp sho ocs ocpd rdc custos kagawad
   technician optician beautician mortician statistician clinician
   puppeteer auctioneer profiteer charioteer racketeer mountaineer mutineer
   docent verger sexton chaplain seminarian congregant worshipper churchgoer churchwarden deacon elder usher
   croupier courier carrier hotelier restaurateur caterer sommelier vintner distiller cheesemaker florist undertaker
   garda gardaí bobby officer-in-charge bencher silk recorder stenographer sketch-writer sketchwriter
   oceanographer climatologist glaciologist seismologist hydrologist entomologist ornithologist paleontologist palaeontologist archaeologist anthropologist
   toxicologist pathologist radiologist dermatologist paediatrician pediatrician obstetrician gynaecologist neurologist psychotherapist counsellor counselor
   apprentice trainee intern freelancer contractor subcontractor bricklayer roofer glazier welder fitter machinist foreman forewoman
   taximan taxi-driver cabbie trucker lorry-driver boda-boda motorcyclist scooterist biker chauffeur
   hiker climber rambler camper angler kayaker rower yachtsman yachtswoman wicketkeeper goalie winger fly-half prop hooker
   bassist cellist flautist trumpeter trombonist saxophonist soprano tenor baritone chorister choirmaster songwriter lyricist
   kit-man groundsman groundskeeper matchwinner substitute vice-captain newcomer champion winner loser finalist medallist medalist
   gardener ranger warden keeper caretaker janitor cleaner guard lifeguard firefighter fireman ferryman boatman lockkeeper
   hunter herder shepherd rancher grower brewer winemaker beekeeper potter weaver tailor seamstress
   stallholder vendor hawker busker pensioner retiree grandparent householder homeowner
   chairman-designate archivist meteorologist forecaster geologist ecologist botanist zoologist
   astronomer mathematician epidemiologist virologist neurosurgeon cardiologist oncologist
   speaker convener convenor undersecretary under-secretary sarpanch collector tehsildar alhaji
   snowboarder skier surfer diver crewman crewmate mate bosun signalman stationmaster porter
   tout higgler fisherfolk townsfolk womenfolk schoolchild schoolgirl schoolboy rider pitcher kicker
   linebacker receiver infielder outfielder shortstop catcher caddie sprinter hurdler triathlete gymnast
   wrestler flanker scrum-half fullback halfback replacement debutant rookie sleuth investigator appellant
   petitioner applicant detainee convict offender fugitive thief burglar robber killer gunman attacker
   assailant bomber smuggler trafficker drug-dealer addict squatter landlady lodger punter diner stewardess
   attendant planter goatherd drover shearer peasant labourer laborer joiner supervisor proprietor trustee
   cashier teller actuary barmaid barman hairdresser reviewer vlogger influencer youtuber streamer gamer
   coder medic carer caregiver tutor undergraduate alumnus youngster infant lass grandma grandpa granny
   gran grandad stepmother stepfather fiancé fiancée groom bridesmaid evangelist chieftain sangoma diviner
   healer marketeer rag-picker ragpicker sweeper bouncer messenger binman landscaper forester logger
   lumberjack driller picketer whistle-blower bureaucrat supplier acrobat clown juggler emigrant expatriate
   outsider settler nomad pilgrim believer assessor proctor bursar bellringer bell-ringer chocolatier
   knitter quilter blacksmith farrier saddler cobbler jeweller jeweler goldsmith locksmith gunsmith
   gravedigger gondolier coastguard breadwinner airman paratrooper commando cadet recruit deserter
   go-between jobseeker job-seeker beneficiary recipient leaver workmate schoolmate flatmate housemate pal
   buddy stranger traveller traveler backpacker jogger counterprotester counter-protester schoolteacher
   headman headwoman servicewoman schoolkids townspeople businesspeople tribespeople salespeople laypeople
   paceman spinner opener gloveman assemblyman assemblywoman coauthor co-author tramper forklift-driver officeholder officeseeker superdelegate caucusgoer adjudicator arbitrator mediator negotiator
   hero villain liar criminal hostage spy slave servant butler maid housemaid bodyguard fighter warrior gangster
   mobster dealer companion sponsor instructor gambler sniper prophet heir heiress civilian babysitter nanny
   childminder au-pair astronaut cosmonaut housewife househusband rapist murderer murderess stalker intruder kidnapper
   bandit accomplice hooligan thug vandal mugger pickpocket shoplifter swindler fraudster forger blackmailer hijacker
   hacker saboteur infiltrator collaborator conspirator guerrilla mercenary warlord dictator despot tyrant monarch
   philosopher thinker merchant wholesaler importer exporter distributor provider patron benefactor casualty deceased
   amputee outpatient inpatient handler navigator purser quartermaster contestant competitor adversary successor
   predecessor ancestor descendant namesake patriot loner recluse drifter hermit examiner performer conjuror
   comedienne impersonator ballerina illustrator engraver inventor pioneer explorer adventurer beggar pauper captive
   smoker drinker alcoholic missionary consumer taxpayer ratepayer occupant dweller inhabitant beginner novice learner
   fundraiser agitator dissenter objector proponent sceptic skeptic cynic purist pundit newsreader newscaster
   sportscaster quizmaster screenwriter scriptwriter speechwriter ghostwriter copywriter proofreader typist
   stockbroker pawnbroker moneylender underwriter creditor debtor borrower bidder speculator realtor appraiser valuer
   adjuster mariner seaman boatswain submariner aviator copilot dispatcher masseur masseuse osteopath physio
   chiropractor psychoanalyst practitioner warder jailer executioner sentry underling crony confidante admirer suitor
   bridegroom newlywed divorcee spinster bachelor bachelorette godfather godmother godson goddaughter stepson
   stepdaughter stepbrother stepsister stepchild grandchild sister-in-law brother-in-law mother-in-law father-in-law
   son-in-law daughter-in-law granddad daddy mummy mam orphan schoolmaster schoolmistress kindergartner
   valedictorian postgraduate dropout truant boarder prefect scout scoutmaster guide bodybuilder
   weightlifter middleweight heavyweight prizefighter fencer skater paddler fielder hitter slugger cornerback
   goalscorer scorer wingback full-back centre-back legionnaire gunner grenadier brigadier adjutant commandant
   commissar crusader martyr sinner convert layman priestess abbot abbess prelate curate cantor muezzin mufti maulana
   pandit guru astrologer soothsayer monsignor nuncio shaman skydiver trekker hitchhiker reveller partygoer
   concertgoer theatregoer theatergoer filmgoer moviegoer festivalgoer vacationer sightseer daredevil prankster hoaxer
   impostor imposter pretender fiddler bagpiper crooner impresario costermonger ironmonger draper greengrocer
   newsagent bookie tipster stableboy cabman postmaster postmistress paperboy stonemason stonecutter steeplejack
   plasterer silversmith wheelwright glassblower bookbinder typesetter webmaster signatory deponent executor executrix
   notary conservator guarantor licensee franchisee lessee proprietress manageress woodcutter farmhand homesteader
   sharecropper picker packer fixer intermediary facilitator coordinator co-ordinator administrator functionary
   dignitary emissary consul matriarch patriarch londoner dubliner glaswegian liverpudlian mancunian southerner
   northerner islander highlander suburbanite centenarian octogenarian nonagenarian septuagenarian lawman vigilante
   mountie teamster stowaway castaway rescuer lifesaver sufferer diabetic epileptic asthmatic skateboarder enthusiast
   aficionado fanatic zealot devotee disciple culprit perpetrator wrongdoer codefendant complainer accuser informer
   enforcer hitman mastermind kingpin
   costar fella co-star castmate probie helm helmsman secretary-gen hairstylist stylist campanologist fiscal youth-worker streetworker handyman minder stallkeeper trader-in-chief queenmother queen-mother
   arranger coxswain cox skip panellist panelist bandmate team-mate superfan fan-favourite
   escapee awardee honoree appointee inductee mentee internee invitee parolee addressee grantee examinee
   allottee draftee adoptee transferee enrollee evictee shipmate clubmate boater renter fisher`,
);

/** Nouns for several persons that are the plural of none of those. */
export const PLURAL_PERSON_NOUNS = list('fisherfolk townsfolk womenfolk folk folks police staff');
/** Nouns for a body that speaks with one voice. */
export const ORGANISATION_NOUNS = /* @__PURE__ */ list(
  `co-op supermarket brokerage insurer lender consultancy campaign group board committee commission company firm corporation organization organisation agency department
   ministry office bureau council court tribunal union association federation foundation institute university college
   school party government administration congress parliament senate house assembly cabinet caucus police force
   army navy military newspaper paper magazine network station channel website site outlet publisher broadcaster
   team club league band church charity bank fund trust authority watchdog regulator think-tank coalition alliance
   movement society crowd audience jury panel embassy consulate hospital airline carrier railway operator
   utility supplier developer manufacturer maker retailer chain store startup studio label clinic
   community bench majority minority opposition delegation nation country kremlin pentagon vatican treasury
   syndicate cooperative co-operative chamber consortium collective lobby task-force taskforce secretariat directorate
   zoo hotel restaurant pub factory plant mill mine farm municipality province county borough parish garden aquarium library archive venue
   laboratory lab observatory centre center museum gallery theatre theater orchestra choir ensemble
   hotline helpline tabloid broadsheet journal gazette wire service sacco district forum conservancy
   squad crew gang mob militia faction legislature congregation constabulary synod judiciary clan academy seminary
   sorority fraternity guild commune cartel junta conglomerate troupe quartet quintet battalion regiment brigade
   garrison platoon housebuilder brewery distillery winery bakery dairy creamery foundry refinery shipyard abattoir
   monastery convent mosque cathedral diocese archdiocese presbytery nursery kindergarten creche hospice surgery
   command
   pharmacy racecourse hostel shelter foodbank megachurch superstore hypermarket`,
);

/** Nouns for a text that speaks. */
export const DOCUMENT_NOUNS = /* @__PURE__ */ list(
  `statement report study survey poll letter email e-mail memo memorandum document filing lawsuit suit complaint
   indictment affidavit petition brief motion warrant transcript article story editorial op-ed column essay book memoir
   autobiography biography post tweet message text note ad advert advertisement commercial video clip trailer
   strategy ordinance bylaw by-law blueprint budget press-release release communique communiqué declaration resolution manifesto platform plan proposal bill law act statute
   constitution treaty agreement contract policy guidance rules notice sign placard banner poster leaflet
   flyer pamphlet brochure website page site account headline caption paper dossier file log entry diary
   journal review audit analysis assessment finding inquiry investigation verdict ruling judgment judgement
   opinion order decree summary readout bulletin newsletter blog song lyrics hymn psalm chant slogan
   script play poem verse inscription plaque graffiti sticker label letterhead speech testimony voicemail
   recording tape email-chain chain results minutes record circular gazette charter code preamble
   interview question answer words remarks comments
   prospectus obituary proclamation manuscript guidebook yearbook notebook postcard questionnaire subpoena epitaph
   telegram flier handbill footnote codicil factsheet handout logbook ledger edict fatwa encyclical sermon eulogy
   foreword preface guideline evaluation appraisal forecast amendment blogpost podcast write-up billboard`,
);

/** Titles that stand before a name; the value says what gender they tell. */
export const TITLES: Readonly<Record<string, 'm' | 'f' | ''>> = Object.fromEntries([
  ...list(
    `mr. mr mister sir lord king prince father fr. fr pope duke earl baron count emperor señor senor monsieur herr
     brother alhaji malam mallam otunba oba shri sri shree babu pandit imam sheikh shaikh maulana swami emir emeritus
     congressman councilman assemblyman alderman chairman councillor-man uncle monsignor rabbi archbishop cardinal bishop
     pa pak oloye thiru janab maulvi mullah hazrat ustad khun dasho lyonpo ndugu msgr. msgr br. bro. sheikh-ul-islam
     signor don dom paduka panglima tunku tengku ustaz igwe eze obong ooni nana-kofi matua osabarima daasebre okatakyie nene kgosi
     ato pakcik manong tatay tatang malume ntate khulu madala bhuti
     induna odeneho odeefuo barima ogbuefi ichie abune
     hafiz hajji haji encik tuan mzee baba bwana inkosi pehin meneer oom moulvi allama acharya opanyin sardar obrempong tui mang ginoong`,
  ).map((word) => [word, 'm'] as const),
  ...list(
    `mrs. mrs ms. ms mdm mdm. miss madam madame mme mme. mlle mlle. lady dame queen princess sister sr-mary duchess countess
     datin ibu selvi sis. sheikha tmt. tmt smti. smti hajjah woizero
     puan cik baroness empress mother señora senora frau hajia hajiya alhaja smt. smt kumari begum lolo iyalode
     congresswoman councilwoman assemblywoman chairwoman mama auntie aunty gogo whaea hajah hjh ustazah deaconess prophetess
     weyzero woizerit w/ro ouma mbuya ambuya nanay makcik mevrou achchi mejuffrouw olori
     doña dona obaapanin kong sr sr. aling mai thirumathi thirumati shrimati srimati kum. wpc daw tannie`,
  ).map((word) => [word, 'f'] as const),
  ...list(
    `dr. dr prof. prof professor rev. rev reverend hon. hon honourable honorable sen. sen senator rep. rep representative
     gov. gov governor lt. lt lieutenant gen. gen general col. col colonel maj. maj major capt. capt captain sgt. sgt sergeant
     cpl. cpl corporal pvt. pvt private cmdr. cmdr commander adm. adm admiral brig. brig brigadier marshal
     pres. pres president vice-president premier chancellor minister secretary ambassador commissioner mayor
     judge justice magistrate speaker deputy sheriff inspector superintendent constable pc det. det detective dci di ds
     chief cathaoirleach leas-chathaoirleach attorney-at-law advocate-general engr. engr eng. eng p.c. engineer barr. barr barrister arc. arc surv. surv comrade nana pastor evangelist apostle prophet elder
     deacon canon dean provost vicar taoiseach tánaiste tanaiste garda coun coun. del. rt dc. sup revd revd. sqn cdr wing-commander cr cr. cllr cllr. councillor councilor
     ald ald. supt. supt insp. insp coach nurse officer trooper airman seaman petty attorney gen-sec lady-justice
     reeve kaumatua kaumātua kuia csp dsp asp acp igp cp oc sho excellency highness majesty eminence holiness honour sfo dpo ssp dig adg
     clr clr. mec w/o yb yab yam custos kagawad konsehal faifekau faife'au tumuaki ustadh askofu
     cyng cynghorydd parchedig maer
     worship lordship ladyship counsel sarpanch lc1 lcv rdc
     pltcol pcol pmaj plt pcpt pcapt pssg pmsg psms pems pgen pbgen pmgen ltcol ltgen majgen briggen lgen mgen bgen
     snr asst assoc dcop acop sgm wo1 wo2 rdml radm vadm comdt comdr comm. 
     commodore subedar havildar jemadar lance-sergeant
     sdpo tahsildar assemblyperson councilperson congressperson selectman selectwoman
     lance-corporal bombardier gunner rabbi-emeritus tan-sri togbe naa
     adv. adv advocate er. ca. chef dato dato' datuk seri tun tuanku ratu hrh hm deputy-president
     atty. atty ven. ven susuga afioga tofa lcpl ssgt msgt pfc mheshimiwa
     under-secretary undersecretary secretary-general attorney-general delegate assemblymember congressmember councilmember
     mp md qc kc sc sir-justice gov-gen senior junior cde cde. mx mx. torgbui torgbe togbui archdeacon pst pst. evang evang.
     mmc cec cecm niladhari rotulorum ing. ing nirbahi bro sis cdr. flt flt. ldr pte pte. spc sp aig dcp mgr mgr. hon'ble`,
  ).map((word) => [word, ''] as const),
]);

/** Chinese family names as they are written abroad; they stand before the given names. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(
  list(
    `ang au aw chai chan chang chee chen cheng cheong cheung chew chia chiang chin chiu choi chong choo chow chu chua chui fan fok fong
     foo fu fung gan goh guo han heng ho hong hu hui huang khoo kho ko koh kok kong kuan kwan kwek kwok kwong lai lam lau law lee leong leung lew
     li liang liao liew lim lin ling liu lo loh loke loo low lu lui luo ma mak mok neo ng ngai ngiam nguyen oh ong ooi pang peh phua poh poon
     pun quah quek seah see seet seow shen sia siew sim sin siu soh song soon soong sum sun sung szeto tai tam tan tang tay teh teng teo
     teoh thio thong ting toh tong tran tsai tsang tse tsui tung wan wang wee wei wong woo woon wu xie xu yam yan yang yao yap yau yee yeo
     yeoh yeow yeung yim yip yong you yu yue yuen yung zhang zhao zheng zhou zhu kim park choi jung jeong kang cho yoon jang shin`,
  ),
);

/** Suffixes after a name. */
export const NAME_SUFFIXES = list(
  'bl ms mpp mna mlc mhk mhr kbe gbe dbe oam cnzm mnzm onzm qso dsc jr. jr sr. sr ii iii iv phd ph.d. md m.d. esq esq. qc kc sc mp td mep mla msp obe cbe mbe oon mfr ias ips ifs irs bcs bpm ppm mbbs frcs frse cpa llb rtd retd gcmg kcmg cmg cvo lvo mvo kcvo npom fnse fca rn dds dvm san ofr gcon cfr am ao jp frs',
);
/** Lower-case particles inside names. */
export const NAME_PARTICLES = list(
  `de del della ng der den des di da dos das du la le van von zu zum zur bin ibn binti binte bint al el ul ten ter y e ap ab ferch ní nic mac ó d
   dei degli delle dello delos dela af wa ole arap nan na o yr kwa a/l a/p s/o d/o`,
);

export const TIME_WORDS = list(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
   october november december mon tue tues wed thu thurs fri sat sun jan jan. feb feb. mar mar. apr apr. jun jul aug aug. sep sept
   sep. sept. oct oct. nov nov. dec dec. a.m. p.m. am pm today yesterday tomorrow tonight morning afternoon evening night
   easter christmas ramadan eid diwali halloween lent week month year day hour hours minutes days weeks months years noon midnight gmt est edt et bst ist`,
);

/** Abbreviations that keep their stop. */
export const ABBREVIATIONS = list(
  `mr. mrs. ms. dr. prof. rev. hon. sen. rep. gov. lt. gen. col. maj. capt. sgt. cpl. pvt. cmdr. adm. brig. pres. st. jr. sr.
   engr. barr. arc. surv. atty. msgr. ma. cllr. ald. supt. insp. det. smt. fr. mme. mlle. messrs. adv. esq. vs. v. etc. e.g. i.e. cf. no. nos. vol.
   inc. ltd. co. corp. bros. plc. dept. univ. assn. ave. blvd. rd. mt. ft. u.s. u.k. u.n. e.u. d.c. a.m. p.m. jan. feb. mar. apr.
   aug. sept. sep. oct. nov. dec. ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn.
   miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. ph.d. m.d. b.a. m.a. op. ed. approx. est. al.`,
);
/** Abbreviations after which a sentence hardly ever ends. */
export const TITLE_ABBREVIATIONS = list(
  `mr. mrs. ms. dr. prof. rev. hon. sen. rep. gov. lt. gen. col. maj. capt. sgt. cpl. pvt. cmdr. adm. brig. pres. st. engr. barr. arc.
   surv. cllr. ald. supt. insp. det. smt. fr. mme. mlle. messrs. adv. vs. v. e.g. i.e. cf. no. nos. vol. mt. ft. op. approx.`,
);

/** Capitalised words that belong to organisations' names. */
export const ORGANISATION_NAME_WORDS = /* @__PURE__ */ list(
  `confederation collective front movement institution guild fellowship congregation synod conference syndicate consortium academy polytechnic infirmary surgery
   constabulary garda watchdog archives archive library libraries hospitals schools colleges department ministry office bureau council court committee commission university college school institute foundation
   association federation union party congress parliament senate house agency administration authority board bank group
   inc inc. corp corp. ltd ltd. plc llc co. company corporation trust fund police force army navy guard service services news times post
   herald tribune journal gazette observer guardian independent telegraph chronicle mail mirror standard express star sun echo argus examiner
   press reuters network radio television tv magazine center centre coalition alliance league club church hospital society
   organization organisation charity campaign partnership museum gallery theatre theater airlines airways railways
   industries holdings partners associates systems technologies energy motors records pictures studios entertainment
   international nations forum chamber assembly secretariat directorate taskforce laboratory lab observatory tribunal
   inquiry rescue ambulance registry treasury exchange cooperative co-operative watch republicans democrats tories conservatives labour greens
   command diner café bakery brewery pharmacy supermarket tavern
   project initiative conservancy sacco tehreek railway water council's committee's zoo municipality bench borough cathedral diocese archdiocese embassy consulate legion brigade squadron regiment
   instagram facebook tiktok twitter youtube whatsapp snapchat linkedin reddit bluesky substack weibo netflix spotify google wikipedia airbnb
   gofundme justgiving tripadvisor trustpilot nextdoor mumsnet pinterest wechat`,
);
/** Places, nationalities and movements that look like names but never speak as persons. */
export const PLACE_WORDS = /* @__PURE__ */ list(
  `america american americans britain british england english scotland scottish wales welsh ireland irish europe european
   africa african asia asian australia australian india indian nigeria nigerian ghana ghanaian kenya kenyan pakistan pakistani
   canada canadian china chinese russia russian ukraine ukrainian france french germany german italy italian spain spanish
   japan japanese korea korean mexico mexican brazil brazilian iraq iraqi iran iranian syria syrian israel israeli
   jerusalem gaza london dublin paris berlin brussels moscow kyiv beijing delhi mumbai lagos abuja accra nairobi sydney melbourne
   washington york california texas florida ohio michigan pennsylvania virginia carolina georgia iowa wisconsin arizona
   nevada colorado illinois massachusetts jersey hampshire connecticut indiana kentucky tennessee louisiana alabama mississippi
   missouri kansas nebraska oklahoma arkansas montana wyoming idaho utah oregon alaska hawaii maine vermont maryland delaware
   chicago boston philadelphia detroit houston dallas atlanta miami cleveland denver seattle
   republican republicans democratic democrat democrats gop muslim muslims christian christians jewish catholic catholics
   protestant hindu sikh latino latinos hispanic hispanics black blacks white whites north south east west northern southern
   eastern western english-speaking state states united kingdom union city county street avenue road square river lake
   bridge park airport station island islands beach valley hill hills mount bay port`,
);

/** Common verbs that attribute nothing, in the forms that stand after a subject: they mark clauses. */
export const PLAIN_VERBS = list(
  `goes went came comes made makes took takes taken got gets won wins lost loses held holds met meets led leads left leaves kept keeps
   began begins stood stands sat sits fell falls rose rises drew draws ran runs grew grows knew knows built builds bought buys sold sells
   paid pays sent sends spent spends brought brings caught catches taught teaches fought fights sought seeks wore wears drove drives
   rode rides flew flies threw throws broke breaks chose chooses woke wakes hung hangs hit hits cut cuts put puts let lets set sets
   beat beats became becomes gave gives forgot forgets lay lies laid lays slept sleeps swam swims shook shakes stole steals stuck sticks
   struck strikes swept sweeps tore tears understood understands withdrew withdraws hurt hurts quit quits shut shuts split splits spread
   wants needs likes loves hates plans tries seems appears looks works lives plays hopes fears serves chairs heads faces turns moves
   opens closes starts ends stops helps happens owns represents includes remains expects believes thinks feels finds shows
   saw sees found heard hears did does done has had was were is are will would can could should may might must`,
);
