/**
 * First names of the world's English-language press that the other lists lack, by gender: North and South American, European, African, Arab,
 * South and East Asian and Pacific. Words that are rather something else at the start of a sentence are left out.
 */
export const WORLD_FEMALE_NAMES = `aaliyah aarti aase abeer abha abida abiola abla abosede adebisi adenike aderinsola adetoun adjoa aduke
 adzo afaf afi afriyie afroza afshan agnete agnieszka ahlam ahorangi ailish aini aino aishah akanksha akemi
 akos akosuah akpene akuba akwele aleksandra alicja alisi aliya alka almas alpana amahle amal amalina amani
 ambreen aminah amira amma amna amrita amruta anahera analyn ananda anastasiya anathi aneela anele aniko
 anis anisha anja anjana anju anne-grete annegret anneli annelie annelize antje anu anum anuoluwapo anupama
 anuradha anushka anyango aoibheann aoibhinn aoko apiyo araceli arifa arpita aruna arundhati asanda asenaca
 ashwini asiah asiya aslaug asma asmah asmita asuka atawhai attiya auma awhina awino awo awuor aya ayako
 ayesha ayobami ayoola azadeh azizah azlina azra azura babirye barbel barkha basanti basma beata beate
 beena benazir bente berit bharati bharti bhumika bilquis bimala bina birte bisola bjorg blathnaid bodil
 boitumelo bolanle bongiwe bozena brighid bronte bronwen brooklyn buhle bunmi bushra busola buthaina
 caitriona catalina catrin cerian chandrakala chandrika charu chaya chebet chelagat chelimo chepkemoi
 cherono cherotich chiara chidera chidimma chiedza chika chinelo chinenye chiyo chizoba cliodhna clíona
 concepta condoleezza corazon cristeta dafna dalal dami damilola damini danuta dearbhail dearbhla debjani
 deepti deja delyth demi dervla despina devika dikeledi dilhani dilrukshi dilys dineo dipika dipti dipu
 divina doireann dorit dorota dudu duduzile durga eabha eadaoin ebere ebun edeltraud eeva efrat eiko einat
 eirlys ekta ekua elikem elin elmarie elsabe eluned elzbieta eman emer emi emiko emmanuelle endang eniola
 enyonam erlinda erum esinam esperanza estela eszter etain ethna etsuko eucharia eun-hee eun-ji ewa fa'atu
 fadia fafali faiza farhana farhat farida faridah fariha farkhanda faten fatin fauzia fauziah fehmida
 fenella ferdousi fereshteh fidelma fionnghuala fiza flordeliza folashade frauke fumiko fungai funmilola
 galit gargi garima gathoni geetanjali gemma gerd ghada ghazala giada gifty girlie glenys golnaz goretti
 graciela grazyna grethe gro guadalupe gudrun gugu gul gunn gwenda hadas hafizah hafsa hafsat hagit hajra
 hala halimat halina haliza hanako hanim hanlie hanne hannelore harini harsha haruka hasina haslina hasnah
 hawa heena hege heide heike heli hema hemlata hera heulwen hiba hildegard hina hine hinewai hiria hiromi
 hitomi hlengiwe huda huhana huma humaira hye-jin hyun-jung idowu iffat ilana ilaria ildiko ilona ilze iman
 imee inbal indrani indu ingunn inoka intisar ioanna ipsita iqra iram ireti irmgard irum ishita itumeleng
 ivana ivanka iwona iyabode izabela jadwiga jahanara jahnavi jamila jamilah javeria jayanthi jayashree
 jelena jepchumba jepkosgei jerotich jesmin ji-young jolanta jordyn jorunn jumai jumana jumoke junko
 justyna jutta kafayat kafui kagendo kageni kahurangi kajal kalyani kamariah kamini kanchan kaneez kaniz
 kaori karabo karianne karlien karuna katarina katarzyna kateryna kathrin katja katlego katri kausar kawira
 kaz kazuko keisha kellyanne kendi keren kgomotso khadijah khalida khanyi khanyisile khatijah khawla
 khethiwe kiara kikelomo kimiko kirti kishwar kit-ching kofoworola kohinoor komal korkor krisztina kulsoom
 kumari kumiko kumud kumudini kundai kusum kyoko kyomuhendo ladidi laila lakeisha laleh lalitha lama lamia
 laoise latasha latifah latifat latonya latoya lavanya laxmi leanne leni lerato lesego lestari liat liesel
 liesl liezl lijuan lilibeth limor lipi litia liudmyla liyana lleucu lopamudra losa losalini lourdes lubna
 lucrezia lulwa lungile lupe lutfunnessa luzviminda lyubov maame maayan madhu madiha maebh maha maham
 mahani maheen mahima mahmuda mahnaz mahnoor mahrukh maighread maimunah mairi mairin maisa maitha maitreyi
 maja majella makareta makayla makena makereta makiko malala malati malgorzata mali malika malini mami
 mamle mamta manaia manal mandira manisha manju manjula manuela mapule maraea maram mared marelize marged
 mariaan mariah maricel maricela marie-claire marie-claude marie-france marietjie mariko marilou marisol
 marit marites maritza marivic marlize marsali martine marwa maryam masako masego masoumeh matshidiso
 mawusi maya mayawati maysoon mayumi mazlan maznah mbali mckenzie medha megawati megha megumi megyn mehnaz
 mehreen mehwish mei-ling melati mele memuna menna merav mereana mereani merewalesi merlinda mette mfon
 mi-kyung michiko mihi miho miki milagros min-jung minakshi mireya miriama misaki misbah misozi mitsuko
 miyuki mmabatho moana mohini mojisola momina momoko monde monira moraa moran morfydd morsheda mosunmola
 moushumi mouza moza mpumelelo mridula mrinalini muireann mukami mukta mumbi muna munaza munazza mussarat
 mutinta mwajuma mwaka mwende méabh naa naana nabila nabukenya nadezhda nadiah nadra nagwa naheed nahla
 naila najat najma najwa nakato nakazibwe nakku naledi naliaka nalini nalubega nalwoga namaganda namatovu
 nambi namita namrata namuddu namugga namusoke nandi nandita nanjala nankya nansubuga nantongo narelle
 nargis narmada naseem nasima nasimiyu nasrin nastya natsuki navya nawal nayeli nazanin nazia nazma nazneen
 ndanu ndinda neelam neelima neelum neema neena neeta negar nena nenita nesrine nest netsai ngahuia ngarimu
 nida nidhi nighat nilima nilmini nilofar niloufar nilufa nimfa ningsih nirmala nirosha nirupama nivedita
 njoki nkiru nkiruka nobuhle noelene noemie nokuthula nolwazi nomfundo nomonde nompumelelo nomthandazo
 nomusa nonhlanhla nontobeko noraini norazah norazlina norhayati noriko norliza normah norsiah nosheen
 noxolo nozipho nthabiseng ntombi ntombizodwa ntsiki nurhaliza nusrat nwakaego nyaboke nyaradzo nyasha
 nyokabi nóra obioma odile ofa oforiwaa oighrig olabisi oladunni olamide olayinka olha olufunke oluwakemi
 omobola omolola omowunmi onyeka opeyemi orit ornella osnat outi pabitra paivi palesa pampha pania parbati
 parekura parisa paroma paromita parul parveen payal peigi peju pernille perveen phumla phumzile pilar
 pirjo piya polina poonam prachi pragya pramila pratibha pratima precy preeti prerna prianka priti pui-ling
 pumla purnima pushpa puspita qandeel quratulain rabab rabia rabiah rachna raelene raffaella rafia rafidah
 raghad ragini ragnhild raheela rahila rahimah raisa rajeshwari rakhi ramlah ramsha ramya ranjana rasha
 rashida rashidat ratna ravit rawan rawshan razia reem reema refilwe rehana rehema reidun remedios reshma
 rethabile rhodora riana richa rie riham rika rikke rim rima rinat rionach risikat ritta rivka riya rocio
 rohana rohani roisín rokeya rokiah romana rongo ronit ronnaug roopa ropafadzo rosario roslina rosmah
 rosnah rowshan roya ruba rubiah ruchi rudo rula rumana rupa ruqayya ruqia rutendo ruti ruvimbo ryoko
 saadiah sabah sabeen sabiha sabitri sachiko sadaf sadhana sadhbh sadia sadiat safa safia sahar saima saira
 sajida sakshi salamatu salbiah salima salina salmah saloni salote salwa samanthi samar samia samita sana
 sanaa sanaipei sanaz sandrine sandya sangita sanjana sanna sanya saraswati sarimah sarit sarla saroj
 saroja sarwat satoko savannah savitha sawsan sayuri sbongile sedinam seemi sekai sekinat selai selima
 senga sera serah setareh setsuko severine shabnam shadi shagufta shahana shaheen shahida shahla shahnaz
 shaima shaista shamima shamiso shamma shamsa shanice shanika shaniqua sharada sharmaine sharmistha
 shashikala shatha shathi shaz shazia sheetal shefali sheikha shilpi shipra shira shiranee shivani shizuka
 shlomit shohreh shona shova shraddha shrestha shubha shukla shulamit shuvai shyamala sibongile sibusisiwe
 sidra sidsel sierra sigal signe sigrun silje silke simin simphiwe sina sindi sindisiwe sioned siri sisilia
 sissel sita sithembile sivan siwan sizakele slindile sneh sobia socorro sofea sofiya soledad solene
 solfrid sonal sonali souad soumya srijana sriyani stephane suad subhadra suchitra sudeshna sufia suha
 suhair suk-yee sukanya sulastri sulochana sultana sumaira suman sumana sumera sumiko sumitra summaiya
 sun-hee sunaina sunanda sunette supriya surabhi suraya suriani surraiya sushila susmita suzan svenja
 svetlana swarna syarifah sylvie synnove syombua síle tabassum tahera tahira tahlia tahmina taibat tali
 tambudzai tamika tanisha tanuja tanushree tanvi taraneh tariro tarja tasleem taslima tasneem tatyana tayla
 tayyaba temwani tereza teuila thandeka thembeka thembisile thobeka thokozile thuraya tiresa titi titilia
 titilola tolani tolulope tomoko tope toshiko toyin treasa trine tripti trishna tshegofatso tsitsi tui
 tulasa tulsi tumi turid tuula tyesha tyra tyresha tzipi uduak ufuoma unaisi unni urmila urszula urvashi
 uzma vaishali vani vanita varsha vasanti vasiliki vasiti vered verity vibeke vibha vidhya viktoria vimala
 vimbai vineeta wacera wafa wai-yin waithera waithira wajeeha waltraud wamaitha wamuyu wangeci wangui wanja
 wanjala warigia wati wavinya widad wiebke wieslawa wikitoria wunmi xiaoling xiaomei xiomara xoliswa yaaba
 yadira yael yaffa yamuna yangji yanling yanti yashoda yayoi yayra yesenia yeukai ying yolisa yoon-hee
 young-hee yousra yui yukari yukiko yumi yumiko yuna zaharah zahida zaib zaiton zakia zaleha zaliha zandile
 zarina zarmina zawadi zdenka zeba zehava zehra zeina zenaida zina zinaida zinhle ziva ziyanda zodwa zoey
 zofia zoya zsuzsa zubaida zubeida zuhura zulaihat zunaira zuraida zurina éabha íde úna`;

export const WORLD_MALE_NAMES = `abbas abdallah abdulaziz abdullah abdulrahman abid abul adamu adeola adewole adil aditya adnan afa afzal
 agus aiman akbar akhtar akinola akira akram akwasi aleem aleksander altaf amadu aman ambrish amin amirul
 andile andrzej anirban anirudh anisur antti anura anwar apisai arif ariffin arindam arnel arshad asad
 asbjorn asela asghar ashfaq ashis ashish ashutosh aslam ataur atif avi avinash ayaz ayman ayodeji ayomide
 ayush azam azhar azizul azlan azman azmi azmin babar baffour bahram balbir baldev bambang bamidele bandar
 bandile banji barack baraka barasa bartosz basdeo basim bassam behrouz bela bertil bhaskar bikash bikram
 bilawal bimal binyamin biplab bishnu bismarck bode bongbong brayden budi bukar chaminda chandan chetan
 chola cillian claes clarrie crisanto cuthbert daisuke danilo danish dariush dauda deandre debashis dele
 delroy delwar demola deon deshawn dharmendra dhruv dil dil-bahadur dimitris dipendra donald donnacha
 dumisani dustin efosa ehsan eifion einar eitan ekene eko elfed emad enda epeli essam eunan evans everton
 fadi fahad fahd faiz faizal faizan falani farhad farid faris farrukh fauzi fawad fawzi fayyaz fazal fazlul
 ferenc fetu fikri fionan folarin fredrik gagan gamini gautam gbolahan ghassan ghulam gilad giorgos girija
 gitau glenroy godswill gosta gotabaya gyan gyorgy haakon habib habibur hadi hafeez hafiz hafizuddin
 hafizur haider haikal haim haitham hakan hakon halim hamisi hamzah hani hanif harbhajan haroon haruna
 hasan haseeb hatem hazem hazim heinz helmut hendra hennie hernan hezron hideki himanshu hiro hiroki hisham
 hishammuddin hohepa horrie hossein humayun hussam hywel ibrar ichiro ifeoluwa iftikhar ijaz ikenna ikram
 ildefonso ilyas imre imtiaz inam inoke irfan isamu ishaq ishtiaq isiaka isireli issah issam istvan itzhak
 iyke izzat jaber jabu jabulani jaco jacobus jagmeet jahangir jakaya jakub jalal jamaluddin jamar jamshed
 jannie jaroslaw jassim jatin javad jaxon jayant jayden jean-claude jean-luc jean-pierre jeb jejomar
 jericho jibril jiro jitendra joao joaquim johari joko jomo juha jukka junaid jurgen kabir kabiru kagiso
 kahu kailash kaleem kalivati kalu kamaruddin kamel kamran kamrul kapil karam kashif kasozi kato
 kaveh kazimierz kazuo keiji keron keshav ketan khadga khairul khairy khaled khalifa khawaja khaya khizr
 khurram khurshid kibet kingsford kipkorir kiplagat kiprono kiprotich kjell knut kobus koichi koku koos
 kostas krzysztof kudakwashe kudzai kul kuldeep kumara kunal kwadwo kwamena lakshman langat lasith laszlo
 lateef latif lavar lawal laxman lebo lebogang lennart lesedi liaquat linton lothar luthando lwandile
 maciej madan mahama mahathir mahbub mahdi mahendra maher mahfuz mahinda mahmudul maikanti maina
 maithripala majid makoto malik malo manaaki manoa mansoor maqbool maqsood marek mariano mariusz marquis
 masahiro masato masood mathieu mats mayank mazen mazhar mbongeni mduduzi mehdi mehmood menachem mervyn
 meurig mfundo micheál mikaere mikko milan milos minoru mitt mizanur mofizul mohamad mohamed mohammad mohd
 mohit mohsen moin mominul mosese mosharraf mostafa motiur mounir mpho mthulisi mubarak muhyiddin mujahid
 mukasa mukhtar muktar mukul mulenga munir murad muriuki murtala murugan musawenkosi museveni mushtaq
 musoke mustansir musyoka mutaz muthu muthusamy mutiso mutua muzaffar mwape mwenda mwila mzwandile mícheál
 nabil nadeem nader naeem naftali najib nand nandan nasiru nasruddin nasser naveed nawaz nazir nazmul nazri
 ndungu neeraj netanel newt nganga ngugi nikau niklas nimal nir nirmal nisar nishant nizam nizar njuguna
 nkosana nkosinathi nobuo noman nonso norazam noynoy ntando ntsika nuwan obaid obaidul obi ochola octavio
 oddvar odhran ofer ogbonnaya ogola okello okey okon okoth olabode oladele oladipo olakunle olanrewaju
 olawale oloo oluwole omotayo opio opiyo osama osamu osaze oscar osei ove owino oyewole pal palani
 panagiotis panfilo paora parvez pawel pekka pelle penaia peni perumal pervaiz pervez petter pita prabhat
 prabhu prabowo prachanda pradeep praful pratap prateek praveen prem puneet puspa qadir qais qaiser qamar
 qasim raed rafiq rafiqul raghav raghu raheel rahim rahman raila rajendran rajkumar rajveer rajvir
 ramachandran ramakant ramanathan ramasamy rami ramiro ramzi ranbir ranil ranjan rashad rashed rasheed
 rashidi rasmus ratan rauf rawiri razak reince remi rewi reynaldo reza rezaul riaan riaz rilwan rishi
 ritesh rizal rodel rogelio ronaldo ropate roshan roslan rosli ruadhan ruhul rupesh ruwan ryo ryota ryszard
 sabir sabri saddam sadiq safdar sahil saidi saidu saif saiful sajid sajith sajjad salah saleh salihu
 salleh samad samih samir sanath sandile sanusi saqib sarath saravanan sarfaraz sarmad sarwar satoshi
 satyajit satyendra saurabh savenaca sayed schalk selorm selvam selwyn senaka seosamh seremaia shabbir
 shafiq shafiqul shahbaz shahidul shahrizal shahrul shahzad shailesh shakeel shakil shamsuddin shamsul
 shantanu sharan sharif shaukat shehzad sheldon sherrod shigeru shimon shinji shinzo shivraj shlomo shoaib
 shohei shrikant shyam siamak sibanda siddhartha sifiso sigurd sione siphiwe sirajul sitaleki sitiveni
 sivakumar siyabonga slamet slawomir sobhan sohail somnath soren sourav srikanth srinivas srinivasa ssebo
 ssemanda stein sture subramaniam subramanian subrata sudhakar sudip suhaimi sukhdev sulaiman sunder
 surendra surya susantha sushil susilo susumu swapan syafiq tadashi tadeusz tafadzwa tahir tajudeen takeshi
 takudzwa tal talal talat talha tama tamati tamer taniela tanko tanmay tanveer tanvir tapan tarek tariqul
 taro tatenda tatsuya tauqeer tavita tavon tejas tek terje tertius tetsuya tevita thabiso thamsanqa thierry
 thiru thulani tiernan timipre timo timoci tinotenda tipene tofazzal tokunbo tomasz tonderai tor torbjorn
 torsten toru toshio trayvon trevon trilok trond trymore tshepo tufail tukur tumelo tushar tyree tyrese
 ubaid uchechukwu udayan ulf umer upendra upul usama utpal uwe uzi uzodinma vaibhav varun vasant vasudevan
 velu venkataraman venkatesan vicente vidar vidyadhar vijayan vikrant viliame vilikesa vinayak vincenzo
 vipin virender vusi vuyo wael wafula waisale wajid walid walter wamalwa wandile wanyama waqar waseem wasim
 wasiu wasswa wazza wekesa wellington wikus wilf wilfredo wimal wissam wojciech wynford xolani yaakov
 yahaya yahya yair yam yannis yao yaqoob yashwant yasir yasser yasuo yehuda yitzhak yoav yogendra yosef
 yoshihiro yossi younes younis yousaf youssef yoweri yuji yukio yushau yusuke yuvraj zafar zaheer zahid
 zahidul zahoor zainal zainuddin zakhele zaki zakir zayed zbigniew zdenek zeeshan zeev ziad zion ziv
 zubairu zulfiqar zulkifli zvikomborero éanna`;

/** Names that the lists hold under both genders and that in the news are nearly always a woman's. */
export const USUALLY_FEMALE_NAMES = `abbie abby andrea barbie becca bev beverly brooke carly caryl cass cassie chrissie chrissy christie
 christy clair claire clare connie cordie cori corrie dee dominique dory emmy erin esme evelyn fanny flory
 frannie gabbie gabi gael gail gayle georgie geri gerri ginger grace hailey haily haleigh haley hazel
 hilary hillary holly inger janis jean jodi jodie julie karen kellie kirsty kylie laney lanie lauren laurie
 lindsay lindy lorrie luce lynn maddie maddy madison mallory meryl michele nichole nicola nicole niki nikki
 patrice patsy patti pattie patty pennie penny phyl rosie ruby saundra shawna shelley shelly sibyl simone
 stacee stacey stacy tabbie tabby tammie tammy toni tracey tracie tracy val virgie vivian winnie`;

/** Names that the lists hold under both genders and that in the news are nearly always a man's. */
export const USUALLY_MALE_NAMES = `adel alfie andy arlen augustine austin barrie barry bennie benny bernie bert bertie bill billy bobby brad
 brent brett cal cecil chad christian claude clem cody con constantine craig dale damian danny daron darryl
 del denny dion donnie donny dorian eddie eddy elisha emlyn emmet frank frankie franky fred freddie gabriel
 gene george gerry glen glenn gregory gus heath ian ira isa jere jeremy jermaine jerry jesse joey jon
 josefa karel kip kyle leland lonnie loren lorne lou marty matti matty mel merle michel mickey micky nat
 neal neil noel norrie ollie paulie perry pete phil philippe quentin randy ray reggie rene ricky ron ronnie
 rory ryan sal sammy scott sean shane shaun simon sonny stan ted teddy terry theo tim timmy toby tom tommy
 tony valentine van vern verne vin vinnie vinny wally willie willy yoshi`;
