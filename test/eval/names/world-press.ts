/**
 * First names of the world's English-language press that the other lists lack, by gender: North and South American, European, African, Arab,
 * South and East Asian and Pacific. Words that are rather something else at the start of a sentence are left out.
 */
export const WORLD_FEMALE_NAMES = `aaliyah aarti aase abeer abha abida abiola abla abosede acen adaobi adebisi adenike aderinsola adetoun
 adiaha adjoa adong aduke adzo afaf afi afia afriyie afroza afshan agnete agnieszka ahlam ahorangi ailish
 aini aino ainsley aishah aisyah akanksha akello akemi akos akosuah akoth akpene akuba akwele aleksandra
 alicja alisi aliya alka almas alpana altagracia amahle amal amalina amani ambika ambreen aminah aminata
 amira amma ammini amna amongi amrita amruta anahera analyn ananda anastasiya anathi aneela anele aniko
 anis anisha anja anjana anju anne-grete annegret anneli annelie annelize antje anu anum anuoluwapo
 anupama anuradha anusha anushka anwen anyango aoibheann aoibhinn aoko apio apiyo araceli arifa arit
 arpita aruna arundhati asanda asenaca ashwini asiah asiya aslaug asma asmah asmita assumpta asuka
 atawhai attiya attracta atuhaire auma awhina awino awo awuor aya ayaa ayako ayesha ayobami ayoola azadeh
 azizah azlina azra azura babirye barbel barkha basanti basma beata beate beca beena benazir bente berit
 betsan bhagyashree bharati bharti bhumika biddy bidisha bilkis bilquis bimala bina birte bisola bjorg
 blakely blathnaid blánaid bodil boitumelo bolanle bongiwe bozena braelynn branwen breda brighid brinley
 bronach bronte bronwen brooklyn brynlee buddug buhle bunmi bushra busola buthaina cadi caitriona
 caoilfhionn catalina catrin caz ceinwen ceri cerian ceridwen chamari chandrakala chandrika chantelle
 charu chaya chebet chelagat chelangat chelimo chepkemoi cherono cherotich chiara chidera chidimma
 chiedza chika chinelo chinenye chiyo chizoba ciarda citlali cliodhna cliona clíona concepta condoleezza
 consolacion corazon cristeta dafna dalal dami damilola damini danuta daphisha dearbhail dearbhla debjani
 debs deepti deja delyth demi derval dervla despina devaki devika dikeledi dilani dilhani dilrukshi dilys
 dineo dinithi dipika dipti dipu divina doireann dolina dorit dorota dorret drupatie dudu duduzile durga
 dympna dzifa eabha eadaoin ebere ebun edeltraud eeva efa efrat eiko eilis einat eira eirlys eithne
 ekaette ekta ekua elen elikem elin elmarie elsabe eluned elzbieta eman emer emi emiko emmanuelle endang
 enfys eniola enyonam erlinda erum esinam esperanza estela eszter etain ethna etsuko eucharia eun-hee
 eun-ji everleigh ewa fa'atu fadia fadzai fafali faiza farhana farhat farida faridah fariha farkhanda
 fatema faten fatin fatmata fatuma fauzia fauziah fehmida fenella ferdousi fereshteh ffraid fidelma finda
 fionnghuala fiza flordeliza folashade frauke fumiko fungai funmilola galit gargi garima gathoni
 geetanjali gemma gerd ghada ghazala giada gifty girlie glenys gobnait golnaz goretti gormla graciela
 grazyna grethe gro guadalupe gudrun gugu gul gunn gwawr gwenda gwenno hadas hafizah hafsa hafsat hagit
 hajar hajra hala halimat halina haliza hamamatu hanako hanim hanlie hanne hannelore harini harsha haruka
 hasina haslina hasnah hawa heena hege heide heike heledd heli hema hemlata hera heulwen hiba hildegard
 hina hine hinewai hiria hiromi hiruni hitomi hlengiwe huda huhana huma humaira hye-jin hyun-jung
 ibalarisha icilda idowu iffat ilana ilaria ildiko ilona ilze iman imee inbal indrani indu ingunn
 iniobong inoka intisar ioanna ionie ipsita iqra iram ireti irmgard irum isatou isatu iseabail ishara
 ishbel ishita ita itumeleng itzel ivana ivanka iwona iyabode izabela jadwiga jaelynn jahanara jahnavi
 jainaba jamila jamilah jasleen javeria jayanthi jayashree jelena jennylyn jepchumba jepkosgei jerotich
 jesmin jhuma ji-young jolanta jools jordyn jorunn jumai jumana jumoke junko justyna jutta kadiatu kadija
 kafayat kafui kagendo kageni kahurangi kajal kalaivani kalavathi kalyani kamariah kamini kamla kanchan
 kaneez kaniz kaori karabo karianne karlien karuna katarina katarzyna kateryna kathrin katja katlego
 katri katunge kausar kawira kayleigh kaz kazuko keabetswe keisha kelebogile kellyanne kemunto kendi
 keren kerubo kgomotso khadijah khaleda khalida khanyi khanyisile khatijah khawla khethiwe kiara kikelomo
 kimiko kirti kishwar kit-ching kobusingye kofoworola kohinoor komal konadu korkor kosisochukwu krisztina
 kulsoom kumari kumba kumiko kumud kumudini kundai kusum kusuma kyoko kyomuhendo labhaoise ladidi laila
 lakeisha laleh lalitha lalrinpuii lama lamia laoise latasha latifah latifat latonya latoya lavanya laxmi
 leanne leilani leni lerato lesego lestari leusa liat liesel liesl liezl ligaya lijuan lilibeth limor
 lipi litia liudmyla liyana lleucu llinos lopamudra losa losalini losana lourdes loveness lubna lucrezia
 lulwa luned lungile lupe lupita lutfunnessa luzviminda lystra lyubov líadan maame maayan mabli madhu
 madiha maebh mags maha maham mahani maheen mahima mahmuda mahnaz mahnoor mahrukh maidei maighread
 maimunah mairi mairin maisa maitha maitreyi maja majella makanaka makareta makayla makena makereta
 makiko malala malathi malati malgorzata mali malika malini mami mamle mamta manaia manal mandakini
 mandira manisha manju manjula manuela mapule maraea maram mared marelize marged mariaan mariah mariatu
 maribel maricel maricela marie-claire marie-claude marie-france marietjie mariko marilou marisol marit
 marites maritza marivic marlize marsali martine marva marwa maryam masako masego masoumeh matshidiso
 mawusi maya mayawati maysoon mayumi mazlan maznah mbali mckenna mckenzie meadhbh medha megawati megha
 megumi megyn mehnaz mehreen mehwish mei-ling meinir melati mele memcha memuna memunatu menna merav mere
 mereana mereani mereoni mererid merewalesi merlene merlinda mette mfon mi-kyung michiko mihi miho miki
 milagros min-jung minakshi mireya miriama misaki misbah misozi mitsuko miyuki mmabatho moana modupe
 mohini mojisola momina momoko momtaz monde monira moraa moran morenike morfydd morium morsheda morwenna
 mosunmola moushumi mousumi mouza moza mphatso mpumelelo mridula mrinalini mueni muireann mukami mukta
 mumbi mumbua muna munaza munazza murdina mussarat musu mutinta mwajuma mwaka mwanaisha mwende myfanwy
 méabh naa naana nabila nabukenya nadeesha nadezhda nadiah nadra nafula nagawa nagwa naheed nahla naila
 najat najma najwa nakato nakazibwe nakia nakimuli nakku naledi naliaka nalini nalubega nalwoga namaganda
 namatovu nambi namita namrata namuddu namugga namukasa namusoke nandi nandipha nandita nanjala nankya
 nansi nansubuga nantongo narelle nargis narmada naseem nasima nasimiyu nasrin nastya natsuki navya nawal
 nayeli nazanin nazia nazma nazneen ndanu ndey ndinda ndunge neasa neelam neelima neelum neema neena
 neeta negar nekesa nena nenita nesrine nest netsai ngahuia ngarimu nida nidhi nighat nilima nilmini
 nilofar niloufar nilufa nimfa ningsih nirmala nirosha nirupama nivedita njoki nkiru nkiruka nobuhle
 noelani noeleen noelene noemie noirin nokuthula nolwazi nomalanga nomfundo nomonde nompumelelo
 nomthandazo nomusa nonhlanhla nonie nontobeko noraini norazah norazlina nordia norhayati noriko norliza
 normah norsiah nosheen nothando novlette noxolo nozipho nthabiseng ntombi ntombizodwa ntsiki nurhaliza
 nurul nusrat nwakaego nyaboke nyaradzo nyasha nyokabi nóirín nóra obioma odile ofa oforiwaa ogechi
 oighrig olabisi oladunni olamide olayinka olha olufunke oluwakemi omobola omolola omowunmi onyeka
 opeyemi orit orlaith ornella osnat outi pabitra padmini paivi palesa palwasha pampha pania parbati
 parekura parisa paroma paromita parul parveen payal peigi peju perlita pernille perpetua perveen
 petronella philo phumla phumzile pilar pirjo piya polina poonam prachi pragya pramila pratibha pratima
 precy preeti prerna prianka priti pui-ling puleng pumla purnima pushpa puspita puteri qandeel quratulain
 rabab rabia rabiah rachna radica raelene raffaella rafia rafidah raghad ragini ragnhild raheela rahila
 rahima rahimah raisa rajeshwari rakhi rakiya ramani ramlah ramsha ramya ranjana rasha rasheda rashida
 rashidat ratna ravit rawan rawshan razia reem reema refilwe rehana rehema reidun remedios reshma
 rethabile revathi rhian rhodora rhonwen riana richa rie riham rika rikke rim rima rinat riona rionach
 risikat ritta rivka riya rocio rohana rohani rohey roisín rokeya rokiah romana rongo ronit ronnaug roopa
 ropafadzo rosario roslina rosmah rosnah rowshan roya roz ruba rubiah ruchi rudo rula rumana rupa ruqayya
 ruqia rutendo ruti ruvimbo ryleigh ryoko ríona saadiah sabah sabeen sabiha sabitri sachiko sadaf sadhana
 sadhbh sadia sadiat safa safia sahar saima sainabou saira sajida sakshi salamatu salbiah salima salina
 salmah saloni salote salwa samanthi samar samia samina samita sana sanaa sanaipei sanatombi sanaz
 sandrine sanduni sandya sanet sangita sanjana sanna sanya saraswati sarimah sarit sarla saroj saroja
 sarojini sarwat satoko satta saumu savannah savitha sawsan sayuri sbongile sedinam seemi sekai sekinat
 selai selima senga sera serah serwaa setareh setsuko severine sewwandi shabnam shadi shagufta shahana
 shaheen shahida shahla shahnaz shaima shaista shamima shamiso shamma shampa shamsa shanelle shanice
 shanika shaniqua shanique sharada sharmaine sharmistha shashikala shatha shathi shaz shazia shazza
 sheetal shefali sheikha sherine shilpi shipra shira shiranee shivani shizuka shlomit shohreh shona shova
 shraddha shrestha shubha shukla shulamit shuvai shyamala sibongile sibusisiwe sidra sidsel sierra sigal
 sighle signe sigrun silje silke simin simphiwe sina sindi sindisiwe siofra sioned siri sisilia sissel
 sita sithembile siti sivan siwan sizakele slindile sneh sobia socorro sofea sofiya soledad solene
 solfrid sonal sonali souad soumya srijana sriyani stephane suad subhadra subira suchitra sudeshna sufia
 suha suhaila suhair suk-yee sukanya sulastri sulochana sultana sumaira sumaiya suman sumana sumera
 sumiko sumintra sumitra summaiya sun-hee sunaina sunanda sunette supriya surabhi suraya suriani surraiya
 sushila susmita suzan svenja svetlana swarna syarifah sylvie synnove syombua síle síofra síomha tabassum
 tadala tahera tahira tahlia tahmina taibat talatu tali tambudzai tamika tamilselvi tamoya tanisha tanuja
 tanushree tanusree tanvi taraneh tariro tarja tasleem taslima tasneem tatyana tayla tayyaba tegwen
 temwani tereza tesni teuila thandeka thangeswary tharushi thembeka thembisile thenmozhi thilini thobeka
 thoibi thokozile thuraya tinsley tiresa tirion titi titilia titilola tolani tolulope tomoko tope toshiko
 toyin treasa trine triona tripti trishna tríona tshegofatso tshepiso tsitsi tui tulasa tulsi tumi turid
 tuula tyesha tyra tyresha tzipi uduak ufuoma unaisi unni urmila urszula urvashi uzma uzoamaka vaishali
 vani vanita varsha vasantha vasanti vasiliki vasiti vered verity vibeke vibha vidhya viktoria vimala
 vimbai vimla vineeta viv wacera wafa wai-yin wairimu waithera waithira wajeeha waltraud wamaitha wamuyu
 wangeci wangui wanja wanjala wanza warigia wati wavinya widad wiebke wieslawa wikitoria wunmi xiaoling
 xiaomei ximena xiomara xochitl xoliswa yaaba yadira yael yaffa yamuna yangji yanling yanti yaretzi
 yashoda yasodha yayoi yayra yeama yesenia yeukai ying yolisa yoon-hee young-hee yousra yui yukari yukiko
 yumi yumiko yuna zaharah zahida zaib zainun zaiton zakia zaleha zaliha zandile zarina zarmina zawadi
 zdenka zeba zehava zehra zeina zenaida zina zinaida zinhle ziva ziyanda zodwa zoey zofia zothanpuii zoya
 zsuzsa zubaida zubeida zuhura zulaihat zunaira zuraida zurina éabha éilis íde úna`;

export const WORLD_MALE_NAMES = `abbas abdallah abdulaziz abdullah abdulrahman abid abul adamu adeola adewole adil aditya adnan afa afzal
 agus aiden aiman ajith akbar akhtar akinola akira akram akwasi alamgir aleem aleksander alhassan alimamy
 altaf amadu aman ambrish amin aminul amirul andile andrzej anirban anirudh anisur ansumana antti anura
 anwar apisai ardal arif ariffin arindam arlo arnel arshad arumugam asad asaph asbjorn asela asghar
 ashfaq ashis ashish ashutosh aslam ataur atif attila avi avinash ayaz ayman ayodeji ayomide ayush azam
 azhar azizan azizul azlan azman azmi azmin babar baffour bahram bakary balbir baldev bambang bamidele
 bandar bandile banji banteidor barack baraka barasa bartosz basavaraj basdeo basim bassam bassey bayo
 baz bazza behrouz bela bertil bertus bhaskar bhupen bhupinder bienvenido biju bikash bikram bilawal
 bimal binyamin biplab bishnu bismarck biswajit bode boetie bohumil bongbong boyet boysie brayden
 breandán brima budi bukar byaruhanga cahir caoimhín carwyn cathaoir chaminda chandan chas chaz chetan
 chibuike chikumbutso chola cillian claes clarrie cletus coilín conall crisanto críostóir cuthbert cónal
 daisuke damo danie danilo danish danladi danlami daragh dariush dauda davie davo davonte daz dazza
 deandre debabrata debashis dele delroy delwar demola deon deshawn dessie dez dhananjay dharmendra dhruv
 dil dil-bahadur dilawar dimitris dinny dipendra dodong domhnall donald donnacha donnchadh doodnath
 dragan dulal dumisani dustin eanna ebrima edem effiong efosa efraín ehsan eifion einar eitan ekene eko
 ekong elfed elfyn emad emyr enda epeli ern essam eunan evans everton ezequiel fachtna fadhil fadi fahad
 fahd faiz faizal faizan falani fanie farhad farid faris farquhar farrukh fauzi fawad fawzi fayyaz fazal
 fazlul feargal ferenc fetu fiifi fikri filipo fionan fionnán fitzroy foday folarin fredrik gagan
 gajendra gamini garvan gautam gaz gazza gaétan gbolahan gez ghassan ghulam gilad giorgos girija gitau
 glenroy godswill gord gosta gotabaya guto gyan gyorgy gábor haakon habib habibur hadi hafeez hafiz
 hafizuddin hafizur haider haikal haim haitham hakan hakon halim hamisi hamzah hani hanif harbhajan
 haroon harpal haruna hasan haseeb hatem hazem hazim heinz helmut hemanta hendra hennie heriberto hernan
 hezron hideki himanshu hiro hiroki hisham hishammuddin hoani hohepa horrie hossein humayun hussam hylton
 hywel iarlaith ibrar ichiro ifan ifeoluwa iftikhar ijaz ikemefuna ikenna ikram ildefonso ilyas imre
 imtiaz inam innes inoke ioane irfan isamu ishaq ishtiaq isiaka isileli isireli issah issam istvan itzhak
 iyke izzat jabbar jaber jabu jabulani jacko jaco jacobus jagmeet jahangir jakaya jakub jalal jamaluddin
 jamar jamshed jannie japheth jarlath jaroslaw jashim jassim jatin javad jaxon jayachandran jayant jayden
 jean-claude jean-luc jean-pierre jeb jejomar jericho jez jezza jibril jiro jitendra jitul joao joaquim
 johari johnno joko jomar jomo jone joram josphat joxer juha jukka junaid jurgen jusufu kabelo kabir
 kabiru kaden kagiso kahu kailash kaleb kaleem kalivati kalu kamaruddin kamarul kamel kamil kamran kamrul
 kandiah kapil karam kashif kasozi kasun kato kaveh kazimierz kazuo keanu keiji kelechi keron keshav
 kester ketan khadga khairul khairy khaled khalifa khawaja khaya khizr khurram khurshid kibet kiggundu
 kimo kingsford kioko kipkorir kiplagat kiprono kiprotich kirimi kishan kjell knut kobby kobus koichi
 koku komba komla kondwani koos kostas krzysztof kudakwashe kudzai kul kuldeep kumara kunal kwadwo
 kwamena kweku kyrmenlang kálmán lahiru lakshman lalduhoma lalith lamin langat lasith laszlo lateef latif
 laurier lavar lawal laxman lebo lebogang lehlohonolo lennart lesedi liaquat limbani linton llewelyn
 lothar lovemore lubega luc lughaidh lungelo luthando lwandile lázaro macca maciej macsen madan maddox
 mahama mahathir mahbub mahdi mahendra maher mahfuz mahfuzur mahinda mahmudul maikanti maina mairtin
 maithripala majid makoto malik mallikarjun malo manaaki manjunath manoa manohar mansoor maqbool maqsood
 marek mariano mariusz marquis masahiro masato masood masud mathieu mats mawuli mayank mazen mazhar
 mbongeni mbugua mduduzi mehdi mehmood meirion menachem mervyn meurig mfundo micheál mikaere mikko milan
 milos minoru mitt mizanur modou moeketsi mofizul mohamad mohamed mohammad mohd mohit mohsen moin mominul
 momodu mosese mosharraf mossie mostafa motiur mounir mpho mrityunjay mthulisi mubarak mugisha muhyiddin
 muiris mujahid mukasa mukhtar muktar mukul mulenga munashe munir murad murithi muriuki murt murtala
 murty murugan musawenkosi museveni mushtaq musoke mustansir musyoka mutaz muthu muthusamy mutiso mutua
 mutuma muyiwa muzaffar mwape mwenda mwila mzwandile máirtín mícheál nabil nadeem nader naeem naftali
 nagaraj najib nand nandan naoise nasiru nasruddin nasser naveed nawaz nazir nazmul nazri ndungu
 neachtain neeraj neiphiu netanel newt nganga ngugi nhlamulo niaz nihal nikau niklas nimal nioclás nir
 nirmal nisar nishant nizam nizar njuguna nkosana nkosinathi nobuo noelie noman nonoy nonso norazam
 noynoy ntando ntsika nuwan nzomo obaid obaidul obert obi obiora ocen ochola octavio oddvar odhran odongo
 oduor ofer ogaro ogbonnaya oghenetega ogola ojok okello okey okon okot okoth olabode oladele oladipo
 olakunle olanrewaju olawale oloo oluwole omotayo ondřej onias onésime opio opiyo osagie osama osamu
 osaze oscar osei othman otim ousman ove owino oyewole paa packie padhraic pal palani panagiotis panfilo
 paora parvez pathum paudie pauric pawel pearse pekka pelle penaia peni perce perumal pervaiz pervez
 petter phelim pita podge prabhat prabhu prabir prabowo prachanda pradeep praful pratap prateek praveen
 prem proinsias puneet puspa pádhraic páidí pól qadir qais qaiser qamar qasim raed rafiq rafiqul raghav
 raghu raheel rahim rahman raila rajendran rajkumar raju rajveer rajvir ramachandran ramakant ramanathan
 ramasamy rami ramiro ramzi ranbir ranil ranjan ranjith ransford rashad rashed rasheed rashidi rasmus
 rassie ratan rauf rawiri razak reince remi rewi reynaldo reza rezaul riaan riaz ridzuan rilwan rimantas
 rishi ritesh rizal robbo rodel rogelio ronaldo ropate roshan roslan rosli ruadhan ruhul rupesh ruwan ryo
 ryota ryszard réjean sabir sabri saddam sadiq safdar sahil sahr saidi saidu saif saiful saji sajid
 sajith sajjad salah saleh salihu salleh samad samih samir sanath sandile sanusi saqib sarath saravanan
 sarfaraz sarfraz sarmad sarwar satoshi satpal satyajit satyendra saurabh savenaca sayed schalk selorm
 selvam selwyn semisi senaka senan senyo seosamh seremaia seánie shabbir shafiq shafiqul shahbaz shahidul
 shahjahan shahrizal shahrul shahzad shailesh shaji shakeel shakil shamsuddin shamsul shanmugam shantanu
 sharan sharif shaukat shehzad sheldon sherrod sheunesu shigeru shimon shinji shinzo shivraj shlomo
 shoaib shohei shrikant shug shyam siamak siaosi sibanda siddaramaiah siddhartha sifiso sigurd sikandar
 simiyu sione siphiwe sirajul sitaleki sitiveni sivakumar sivaraman siyabonga sizwe slamet slawomir
 sobhan sohail somnath somtochukwu soren sorie sorley sourav sreekumar srikanth srinivas srinivasa ssali
 ssebo ssemanda steffan stein stevo sture subramaniam subramanian subrata sudhakar sudip suhaimi sukhdev
 sulaiman sule sunder surendra surya susantha sushil susilo susumu swapan syafiq séafra tadashi tadeusz
 tadgh tafadzwa tahir tajudeen takeshi takudzwa tal talal talat talha tama tamati tamba tamer taniela
 tanko tanmay tanveer tanvir tapan tarek tariqul taro tatenda tatsuya tauqeer tavita tavon tejas tek
 temjen terje tertius tetsuya tevita tez thabang thabiso thamsanqa thierry thilina thiru thulani tiarnán
 tiernan timipre timo timoci tinotenda tipene tofazzal tokunbo tomasi tomasz tomos tonderai toomas tor
 torbjorn torsten toru toshio trayvon trevon trilok trond trymore tshepo tudur tufail tukur tumelo
 tumusiime turloch tushar tyree tyrell tyrese ubaid uchechukwu udayan ulf ulric ultan umer unnikrishnan
 upali upendra upul usama utpal uwe uzi uzodinma vaibhav varun vasant vasudevan velu venkataraman
 venkatesan verle vicente vidar vidyadhar vijayan vikrant viliame viliami vilikesa vinayak vincenzo vipin
 virender vuk vusi vusumuzi vuyo wael wafula waisale wajid walid walter wamalwa wandile wanyama wanyonyi
 waqar waseem wasim wasiu wasswa wazza wekesa wellington wikus wilf wilfredo wimal wissam wojciech wullie
 wycliffe wynand wynford xolani yaakov yahaya yahya yair yam yannis yao yaqoob yashwant yasir yasser
 yasuo yehuda yitzhak yoav yogendra yosef yoshihiro yossi younes younis yousaf youssef yoweri yuji yukio
 yushau yusuke yuvraj yvon zablon zafar zaheer zahid zahidul zahoor zainal zainuddin zakhele zaki zakir
 zayed zbigniew zdenek zeeshan zeev ziad zillur zion ziv zoltán zoramthanga zoran zubairu zulfiqar
 zulkifli zvikomborero ángel éanna ľubomír`;

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
