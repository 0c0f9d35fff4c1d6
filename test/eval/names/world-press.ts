/**
 * First names of the world's English-language press that the other lists lack, by gender: North and South American, European, African, Arab,
 * South and East Asian and Pacific. Words that are rather something else at the start of a sentence are left out.
 */
export const WORLD_FEMALE_NAMES = `aaliyah aarti aase abeer abha abida abiola abla abosede acen adaobi adebisi adenike aderinsola adetoun
 adiaha adjoa adong aduke adzo afaf afi afia afriyie afroza afshan agnete agnieszka ahlam ahorangi ailish
 aini aino ainsley aishah aisyah akanksha akello akemi akhona akos akosuah akoth akpene akuba akwele
 aleksandra alicja alinta alisi aliya alka almas alpana altagracia amahle amal amalina amani ambika
 ambreen aminah aminata amira amma ammini amna amongi amrita amruta anahera analyn ananda anastasiya
 anathi aneela anel anele anika aniko anis anisha anja anjana anju annatjie anne-grete annegret anneli
 annelie annelize antje anu anum anuoluwapo anupama anuradha anusha anushka anwen anyango aoibheann
 aoibhinn aoko apio apiyo araceli arifa arit arpita aruna arundhati asanda asenaca ashwini asiah asiya
 aslaug asma asmah asmita assumpta asuka atawhai attiya attracta atuhaire auma averil awhina awino awo
 awuor aya ayaa ayakha ayako ayesha ayobami ayoola azadeh azizah azlina azra azura azwinndini babalwa
 babirye barbel barkha basanti basma beata beate beca beena benazir bente berit betsan bhagyashree
 bharati bharti bhumika biddy bidisha bilkis bilquis bimala bina birte bisola bjorg blakely blathnaid
 blánaid bodil boitumelo bolanle bongekile bongiwe bozena braelynn branwen breda brighid brinley bronach
 bronte bronwen brooklyn brynlee buddug buhle bulelwa bunmi bushra busola buthaina buyiswa cadi
 cairistiona caitriona caoilfhionn catalina catrin caz ceinwen ceri cerian ceridwen chamari chandrakala
 chandrika chantelle charu chaya chebet chelagat chelangat chelimo chepkemoi cherono cherotich chiara
 chidera chidimma chiedza chika chinelo chinenye chiyo chizoba chrizelle ciarda citlali cliodhna cliona
 clíona concepta condoleezza consolacion corazon cristeta dafna dalal dami damilola damini danuta
 daphisha dearbhail dearbhla debjani debs deepti deja delyth demi derval dervla despina devaki devika
 dikeledi dilani dilhani dilrukshi dilys dineo dinithi dipika dipti dipu divina doireann dolina dorit
 dorota dorret drupatie dudu duduzile durga dympna dzifa eabha eadaoin ealasaid earlene ebere ebun
 edeltraud eeva efa efrat eiko eilis einat eira eirlys eithne ekaette ekta ekua elen elikem elin elmarie
 elsabe elspet eluned elzbieta eman emer emi emiko emmanuelle endang enfys engela enid eniola enyonam
 erlinda erum esinam esperanza estela eszter etain ethna etsuko eucharia eun-hee eun-ji everleigh ewa
 fa'atu fadia fadzai fafali faiza farhana farhat farida faridah fariha farkhanda fatema faten fatin
 fatmata fatuma fauzia fauziah fehmida fenella ferdousi fereshteh fezeka ffraid fidelma finda fionnghuala
 fiza flordeliza folashade frauke fumiko funeka fungai funmilola galit gargi garima gathoni gaylene
 geetanjali gemma gerd ghada ghazala giada gifty ginny girlie glenys gobnait golnaz goretti gormla
 graciela grazyna grethe gro guadalupe gudrun gugu gul gunn gwawr gwenda gwenno hadas hafizah hafsa
 hafsat hagit hajar hajra hala halimat halina haliza hamamatu hanako hanim hanlie hanne hannelie
 hannelore harini harsha haruka hasina haslina hasnah hawa heena hege heide heike heila heledd heli hema
 hemlata hera heulwen hiba hildegard hina hine hinewai hiria hiromi hiruni hitomi hlamalani hlengiwe huda
 huhana huma humaira hye-jin hyun-jung ibalarisha icilda idowu iffat ilana ilaria ildiko ilona ilze iman
 imee inbal indrani indu ingunn iniobong inoka intisar ioanna ionie ipsita iqra iram ireti irmgard irum
 isatou isatu iseabail ishara ishbal ishbel ishita islay ita itumeleng itzel ivana ivanka iwona iyabode
 izabela jacinda jadwiga jaelynn jahanara jahnavi jainaba jamila jamilah jasleen javeria jayanthi
 jayashree jelena jennylyn jepchumba jepkosgei jerotich jesmin jhuma ji-young jolanta jools jordyn jorunn
 jumai jumana jumoke junko justyna jutta kadiatu kadija kafayat kafui kagendo kageni kahurangi kajal
 kalaivani kalavathi kalyani kamariah kamini kamla kanchan kaneez kaniz kaori karabo karianne karien
 karlien karuna katarina katarzyna kateryna kathrin katja katlego katri katunge kausar kawira kayleigh
 kaz kazuko keabetswe keisha kelebogile kellyanne kemunto kendi keren kerrie kerryn kerubo kgomotso
 khadijah khaleda khalida khanyi khanyisile khatijah khawla khensani khethiwe kiara kikelomo kimiko kirti
 kishwar kit-ching kitty kobusingye kofoworola kohinoor komal konadu korkor kosisochukwu krisztina
 kulsoom kumari kumba kumiko kumud kumudini kundai kusum kusuma kyoko kyomuhendo labhaoise ladidi laila
 lakeisha laleh lalitha lalrinpuii lama lamia laoise latasha latifah latifat latonya latoya lavanya laxmi
 leanne leilani lelanie leni lerato lesego lestari leusa liat liesel liesl liezel liezl ligaya lijuan
 lilibeth limor limpho lindani lineo lipi litia liudmyla livhuwani liyana lleucu llinos londiwe lopamudra
 losa losalini losana lourdes loveness lowanna lubna lucrezia lulama lulwa luned lungile lupe lupita
 lutfunnessa luzviminda lyndsey lystra lyubov líadan maame maayan mabli madge madhu madiha maebh magriet
 mags maha maham mahani maheen mahima mahmuda mahnaz mahnoor mahrukh maidei maighread maimunah mairi
 mairin maisa maitha maitreyi maja majella makanaka makareta makayla makena makereta makiko malala
 malathi malati malgorzata mali malika malini mami mamle mamosa mamta manaia manal mandakini mandira
 mandisa manisha manju manjula manuela mapule maraea maram mared maree marelize marged mariaan mariah
 mariatu maribel maricel maricela marie-claire marie-claude marie-france marietjie mariko marilou marisol
 marit marites maritza marivic marlize marsaili marsali martie martine marva marwa maryam masako masego
 maserame masoumeh mathabo matshidiso mawusi maya mayawati maysoon mayumi mazlan maznah mbali mckenna
 mckenzie meadhbh medha megawati megha megumi megyn mehnaz mehreen mehwish mei-ling meinir melati mele
 memcha memuna memunatu menna merav mere mereana mereani mereoni mererid merewalesi merindah merlene
 merlinda mette mfon mi-kyung michiko mihi miho miki milagros min-jung minakshi minette mireya miriama
 misaki misbah misozi mitsuko miyuki mmabatho mmamoloko moana modupe mohini moipone mojisola momina
 momoko momtaz monde monira moraa moran morenike morfydd morium morsheda morven morwenna mosunmola
 moushumi mousumi mouza moza mphatso mpolokeng mpumelelo mridula mrinalini mueni muireann mukami mukta
 mulalo mumbi mumbua muna munaza munazza murdina mussarat musu mutinta mwajuma mwaka mwanaisha mwende
 myfanwy méabh naa naana nabila nabukenya nadeesha nadezhda nadiah nadra nafula nagawa nagwa naheed nahla
 naila najat najma najwa nakato nakazibwe nakia nakimuli nakku naledi naliaka nalini nalubega nalwoga
 namaganda namatovu nambi namita namrata namuddu namugga namukasa namusoke nandi nandipha nandita nanjala
 nankya nansi nansubuga nantongo narelle nargis narmada naseem nasima nasimiyu nasrin nastya natsuki
 navya nawal nayeli nazanin nazia nazma nazneen ndanu ndey ndinda ndunge neasa neelam neelima neelum
 neema neena neeta negar nekesa nena nenita nerida nesrine nessie nest netsai netta ngahuia ngarimu nida
 nidhi nighat nilima nilmini nilofar niloufar nilufa nimfa ningsih nirmala nirosha nirupama nivedita
 njoki nkiru nkiruka nobuhle noelani noeleen noelene noeline noemie noirin nokuthula nolwazi nomalanga
 nomaphelo nomfundo nomonde nompumelelo nomthandazo nomusa nonhlanhla nonie nontobeko noraini norazah
 norazlina nordia norhayati noriko norlene norliza normah norsiah nosheen nothando novlette noxolo
 nozipho nthabiseng ntombi ntombizodwa ntsiki ntswaki nurhaliza nurul nusrat nwabisa nwakaego nyaboke
 nyaradzo nyasha nyeleti nyokabi nóirín nóra obioma odile ofa oforiwaa ogechi oighrig olabisi oladunni
 olamide olayinka olha olufunke oluwakemi omobola omolola omowunmi onalenna onyeka opeyemi orit orlaith
 ornella osnat outi pabitra padmini paivi palesa palwasha pampha pania parbati parekura parisa paroma
 paromita parul parveen payal peigi peju perlita pernille perpetua perveen petronella philile philo
 phindile phumla phumzile pilar pinky pirjo piya polina pontsho poonam prachi pragya pramila pratibha
 pratima precy preeti prerna prianka priti pui-ling pulane puleng pumla purnima pushpa puspita puteri
 qandeel queenie quratulain rabab rabia rabiah rachna radica raelene raewyn raffaella rafia rafidah
 raghad ragini ragnhild raheela rahila rahima rahimah raisa rajeshwari rakhi rakiya ramani ramlah ramsha
 ramya ranjana raonaid rasha rasheda rashida rashidat ratna ravit rawan rawshan razia reem reema refilwe
 rehana rehema reidun reitumetse remedios reshma rethabile revathi rhian rhodora rhonwen rhulani riana
 richa rie riham rika rikke rim rima rinat riona rionach risikat ritta rivka riya rocio rofhiwa rohana
 rohani rohey roisín rokeya rokiah romana ronel rongo ronit ronnaug roopa ropafadzo rosario roslina
 rosmah rosnah rowshan roya roz ruba rubiah ruchi rudo rula rumana rupa ruqayya ruqia rutendo ruti
 ruvimbo ryleigh ryoko ríona saadiah sabah sabeen sabiha sabitri sachiko sadaf sadhana sadhbh sadia
 sadiat safa safia sahar saima sainabou saira sajida sakshi salamatu salbiah salima salina salmah saloni
 salote salwa samanthi samar samia samina samita samkelisiwe sana sanaa sanaipei sanatombi sanaz sandrine
 sanduni sandya sanet sangita sanjana sanna sanya saraswati sarimah sarit sarla saroj saroja sarojini
 sarwat satoko satta saumu savannah savitha sawsan sayuri sbongile sebolelo sedinam seemi segametsi sekai
 sekinat selai selima selloane senga sera serah serwaa setareh setsuko severine sewwandi shabnam shadi
 shagufta shahana shaheen shahida shahla shahnaz shaima shaista shamima shamiso shamma shampa shamsa
 shanelle shanice shanika shaniqua shanique sharada sharleen sharmaine sharmistha shashikala shatha
 shathi shaz shazia shazza sheena sheetal shefali sheikha sherine shilpi shipra shira shiranee shivani
 shizuka shlomit shohreh shona shonagh shova shraddha shrestha shubha shukla shulamit shuna shuvai
 shyamala sibongile sibusisiwe sidra sidsel sierra sigal sighle signe sigrun silje silke simin simphiwe
 sina sindi sindisiwe siofra sioned siphokazi siri sisanda sisilia sissel sita sithembile siti sivan
 siwan sizakele slindile smangele sneh sobia socorro sofea sofiya soledad solene solfrid sonal sonali
 souad soumya sphesihle srijana sriyani stephane stienie suad subhadra subira suchitra sudeshna sufia
 suha suhaila suhair suk-yee sukanya sulastri sulochana sultana sumaira sumaiya suman sumana sumera
 sumiko sumintra sumitra summaiya sun-hee sunaina sunanda sunette supriya surabhi suraya suriani surraiya
 sushila susmita suzan svenja svetlana swarna syarifah sylvie synnove syombua síle síofra síomha tabassum
 tadala tahera tahira tahlia tahmina taibat takalani talatu tali tambudzai tamika tamilselvi tamoya
 tanisha tanuja tanushree tanusree tanvi taraneh tariro tarja tarni tasleem taslima tasneem tatyana tayla
 taylah tayyaba tegwen temwani tereza tersia tesni teuila thabile thabisile thandeka thangeswary tharushi
 thembeka thembelihle thembi thembisile thenmozhi thilini thobeka thobile thoibi thokozile thora thuli
 thuraya tinsley tintswalo tiresa tirion titi titilia titilola tlalane tolani tolulope tomoko tope
 toshiko toyin tozama treasa trine triona tripti trishna tríona tsakani tshegofatso tshepiso tsitsi tui
 tulasa tulsi tumi turid tuula tyesha tyra tyresha tzipi uduak ufuoma unaisi unathi unni urmila urszula
 urvashi uzma uzoamaka vaishali vani vanita varsha vasantha vasanti vasiliki vasiti vered verity vibeke
 vibha vidhya viktoria vimala vimbai vimla vineeta viv vuyelwa wacera wafa wai-yin wairimu waithera
 waithira wajeeha waltraud wamaitha wamuyu wangeci wangui wanja wanjala wanza warigia wati wavinya widad
 wiebke wieslawa wikitoria wunmi xiaoling xiaomei ximena xiomara xochitl xoliswa yaaba yadira yael yaffa
 yamuna yangji yanling yanti yaretzi yashoda yasodha yayoi yayra yeama yesenia yeukai yindi ying yolandi
 yolisa yoliswa yoon-hee young-hee yousra yui yukari yukiko yumi yumiko yuna zaharah zahida zaib zainun
 zaiton zakia zaleha zaliha zandile zarina zarmina zawadi zdenka zeba zehava zehra zeina zenaida
 zimkhitha zina zinaida zinhle ziva ziyanda zodwa zoey zofia zoleka zothanpuii zoya zsuzsa zubaida
 zubeida zuhura zukiswa zulaihat zunaira zuraida zurina éabha éilis íde úna`;

export const WORLD_MALE_NAMES = `abbas abdallah abdulaziz abdullah abdulrahman abid abul adamu adeola adewole adil aditya adnan adriaan
 afa afzal agus aiden ailean aiman ajith akbar akhtar akinola akira akram akwasi alamgir aleem aleksander
 algernon alhassan alimamy altaf amadu aman ambrish amin aminul amirul amukelani andile andrzej aneirin
 anirban anirudh anisur ansumana antti anura anwar aonghas apisai ardal arif ariffin arindam arlo arnel
 arshad arumugam arwel arwyn asad asaph asbjorn asela asghar ashfaq ashis ashish ashutosh aslam ataur
 atif attila avi avinash ayabonga ayaz ayman ayodeji ayomide ayush azam azhar azizan azizul azlan azman
 azmi azmin babar baffour bahram bakary balbir baldev bambang bamidele bandar bandile banji banteidor
 barack baraka barasa barend bartosz basavaraj basdeo basim bassam bassey bayo baz bazza bedwyr behrouz
 bela bertil bertus berwyn bhaskar bheki bhekisisa bhupen bhupinder bienvenido biju bikash bikram bilawal
 bimal binyamin biplab bishnu bismarck biswajit bleddyn bode boetie bohumil boikanyo bokang bongbong
 bonginkosi boyet boysie brayden breandán brima budi bukar byaruhanga cahir cai caoimhín caradog carwyn
 cathaoir ceiron chaminda chandan chas chaz chetan chibuike chikumbutso chola chrisjan christo cillian
 claes clarrie cledwyn cletus clwyd coilín coinneach conall crisanto críostóir cuthbert cynan cónal
 daisuke damo daneel danie danilo danish danladi danlami daragh dariush dauda davie davo davonte dawie
 daz dazz dazza deandre debabrata debashis deiniol dele delroy delwar demola denzil deon derec deshawn
 dessie dez dhananjay dharmendra dhruv digby dil dil-bahadur dilawar dilwyn dimitris dinny dipendra djalu
 dodong domhnall donald donnacha donnchadh doodnath dragan dudley dulal dumisani dustin dyfan dyfed
 eachann eanna ebrima edem ednyfed effiong efosa efraín egbert ehsan eifion eilir einar einion eirian
 eitan ekene eko ekong elfed elfyn elis emad emyr enda enoch epeli ern essam eunan eurig eustace evans
 everton ezequiel fachtna fadhil fadi fahad fahd faiz faizal faizan falani fanie farhad farid faris
 farquhar farrukh fauzi fawad fawzi fayyaz fazal fazlul fearchar feargal fearghas ferenc fetu fhatuwani
 fiifi fikri filipo fionan fionnán fitzroy foday folarin frans fredrik frik gagan gajendra gamini garmon
 garvan gautam gawie gaz gazza gaétan gbolahan gcina gerallt gerrit gerwyn gez ghassan ghulam gilad
 giorgos girija gitau glenroy glyndwr godswill gord gosta gotabaya grahame grieg gronw guto gwion gwynfor
 gyan gyorgy gábor haakon habib habibur hadi hafeez hafiz hafizuddin hafizur haider haikal haim haitham
 hakan hakon halim hamisi hamzah hani hanif hannes hansie harbhajan haroon harpal haruna hasan haseeb
 hatem hazem hazim hedd hedley hefin heini heinrich heinz helmut hemanta hendra hennie heriberto hernan
 hezron hideki himanshu hiro hiroki hisham hishammuddin hlulani hoani hohepa horrie hossein humayun
 hussam hylton hywel iarlaith ibrar ichiro ifan ifeoluwa iftikhar ijaz ikemefuna ikenna ikram ildefonso
 ilyas imre imtiaz inam innes inoke ioane iorwerth irfan isamu ishaq ishtiaq isiaka isileli isireli
 islwyn issah issam istvan ithel itzhak iyke izzat jaap jabbar jaber jabu jabulani jacko jaco jacobus
 jagmeet jahangir jakaya jakub jalal jamaluddin jamar jamshed jannie japheth jarlath jaroslaw jarrah
 jarvis jashim jassim jatin javad jaxon jayachandran jayant jayden jean-claude jean-luc jean-pierre jeb
 jejomar jericho jethro jez jezza jibril jiro jitendra jitul joao joaquim jocky johari johnno joko jomar
 jomo jone joost joram josphat joxer juha jukka junaid jurgen jurie jusufu kabelo kabir kabiru kaden
 kagiso kahu kailash kaleb kaleem kalivati kallie kalu kamaruddin kamarul kamel kamil kamran kamrul
 kandiah kapil karabelo karam kashif kasozi kasun kato kaveh kazimierz kazuo keanu keiji keiran kelechi
 keron keshav kester ketan khadga khairul khairy khaled khalifa khawaja khaya khayelihle khizr khulekani
 khurram khurshid kibet kiggundu kimo kingsford kioko kipkorir kiplagat kiprono kiprotich kirimi kishan
 kjell knut kobby kobus koichi koku komba komla kondwani koos kosie kostas krzysztof kudakwashe kudzai
 kul kuldeep kumara kunal kwadwo kwamena kwanele kweku kyrmenlang kálmán lachie lachlann lahiru lakshman
 lalduhoma lalith lamin langat lasith laszlo lateef latif laurier lavar lawal laxman lebo lebogang
 lehlohonolo lennart lesedi lethabo letlhogonolo liaquat limbani linton llewelyn lothar lourens lovemore
 lubega luc lughaidh lunga lungelo luthando luvuyo luyanda lwandile lyndon lázaro macca maciej macsen
 madan maddox madoc madoda madog mael mahama mahathir mahbub mahdi mahendra maher mahfuz mahfuzur mahinda
 mahlomola mahmudul maikanti maina mairtin maithripala majid makoto mal malefetsane malik mallikarjun
 malo malusi manaaki mandlenkosi manjunath manoa manohar mansoor maqbool maqsood marek mariano mariusz
 marnus marquis martinus masahiro masato masood masud mathieu mats mawuli mayank mazen mazhar mbongeni
 mbugua mbuso mduduzi mehdi mehmood meirion menachem mervyn meurig mfundo mhlengi micheál mihangel
 mikaere mikko milan milos minoru mitt mizanur mlungisi modou moeketsi mofizul mohamad mohamed mohammad
 mohau mohd mohit mohsen moin mokete mominul momodu monwabisi mortimer mosese mosharraf mossie mostafa
 mothusi motiur motlatsi mounir mpendulo mpfariseni mpho mrityunjay msizi mthobisi mthulisi mubarak
 mugisha muhyiddin muiris mujahid mukasa mukhtar muktar mukul mulenga munashe munir murad murithi muriuki
 murt murtala murty murugan musawenkosi museveni mushtaq musoke mustansir musyoka mutaz muthu muthusamy
 mutiso mutua mutuma muyiwa muzaffar muzi mwape mwenda mwila myrddin mzwandile máirtín mícheál nabil
 nadeem nader naeem naftali nagaraj najib nand nandan naoise nasiru nasruddin nasser naveed nawaz nazir
 nazmul nazri ndivhuwo ndumiso ndungu neachtain neels neeraj nefyn neiphiu netanel newt nganga ngugi
 nhlamulo niaz nihal nikau niklas nimal nioclás nir nirmal nisar nishant nizam nizar njuguna nkosana
 nkosinathi nkululeko nobuo noelie noman nonoy nonso norazam norris noynoy ntando ntsika ntsikelelo nuwan
 nyiko nzomo obaid obaidul obert obi obiora ocen ochola ockert octavio oddvar odhran odongo oduor ofentse
 ofer ogaro ogbonnaya oghenetega ogola ogwen ojok okello okey okon okot okoth olabode oladele oladipo
 olakunle olanrewaju olawale oloo oluwole omotayo ondřej onias onésime opio opiyo osagie osama osamu
 osaze osbert oscar osei osian oswald othman otim ousman ove owino oyewole paa packie padhraic pal palani
 panagiotis panfilo paora parvez pathum paudie paulus pauric pawel pearse pekka pelle penaia peni perce
 perumal pervaiz pervez petrus petter phakamani phelim philani phumlani piet pita pitso podge prabhat
 prabhu prabir prabowo prachanda pradeep praful pratap prateek praveen prem proinsias pryderi puneet
 puspa pádhraic páidí pól qadir qais qaiser qamar qasim raed rafiq rafiqul raghav raghu raheel rahim
 rahman raila rajendran rajkumar raju rajveer rajvir ramachandran ramakant ramanathan ramasamy rami
 ramiro ramzi ranbir ranil ranjan ranjith ransford rapula rashad rashed rasheed rashidi rasmus rassie
 ratan rauf rawiri razak realeboga reince remi rendani retshedisitswe rewi reynaldo reza rezaul rhett
 rhun rhydian rhydwyn riaan riaz ridzuan rilwan rimantas rishi ritesh rizal robbo rodel rogelio rollo
 ronaldo ropate rorisang roshan roslan rosli rowland royston ruadhan ruairidh ruan ruhul rupesh ruwan ryo
 ryota ryszard réjean sabelo sabir sabri saddam sadiq safdar sahil sahr saidi saidu saif saiful saji
 sajid sajith sajjad sakhile salah saleh salihu salleh samad samih samir sanath sandile sanele sanusi
 saqib sarath saravanan sarel sarfaraz sarfraz sarmad sarwar satoshi satpal satyajit satyendra saurabh
 savenaca sayed sbusiso schalk scotty seb sechaba sello selorm selvam selwyn semisi senaka senan senyo
 senzo seonaidh seosamh septimus seremaia seumas seymour seánie sfiso shabbir shafiq shafiqul shahbaz
 shahidul shahjahan shahrizal shahrul shahzad shailesh shaji shakeel shakil shamsuddin shamsul shanmugam
 shantanu sharan sharif shaukat shehzad sheldon sherrod sheunesu shigeru shimon shinji shinzo shivraj
 shlomo shoaib shohei shrikant shug shyam siamak siaosi sibanda sibonelo sicelo siddaramaiah siddhartha
 siencyn sifiso sigurd sikandar simiyu sion sione siphamandla siphesihle siphiwe siphosethu sirajul
 sitaleki sitiveni sivakumar sivaraman siya siyabonga sizwe siôn slamet slawomir sobhan sohail somnath
 somtochukwu soren sorie sorley sourav sphamandla sreekumar srikanth srinivas srinivasa ssali ssebo
 ssemanda stefanus steffan stein stevo stewie sthembiso stoffel struan sture subramaniam subramanian
 subrata sudhakar sudip suhaimi sukhdev sulaiman sule sunder surendra surya susantha sushil susilo susumu
 swapan syafiq séafra tadashi tadeusz tadgh tafadzwa tahir tajudeen takeshi takudzwa tal talal talat
 talfryn talha taliesin tama tamati tamba tamer taniela tanko tanmay tanveer tanvir tapan tarek tariqul
 taro tatenda tatsuya tauqeer tavita tavon tebello teboho tecwyn tegid tegwyn teifi tejas tek temjen
 tendani terje tertius tetsuya tevita tez thabang thabiso thamsanqa thapelo theuns thierry thilina thiru
 thulani tiaan tiarnán tiernan tiisetso timipre timo timoci tinotenda tipene tobie tofazzal tokunbo
 tomasi tomasz tomos tonderai toomas tor torbjorn tormod torsten toru toshio trayvon trevon trilok
 tristram trond trymore trystan tsebo tshediso tshenolo tshepang tshepo tsietsi tudur tufail tukur tumelo
 tumusiime turloch tushar twm tyree tyrell tyrese ubaid uchechukwu udayan uilleam uisdean ulf ulric ultan
 umer unnikrishnan upali upendra upul usama utpal uwe uzi uzodinma vaibhav varun vasant vasudevan velaphi
 velu venkataraman venkatesan verle vicente vidar vidyadhar vijayan vikrant viliame viliami vilikesa
 vinayak vincenzo vipin virender vuk vukile vusani vusi vusumuzi vuyani vuyo wael wafula waisale wajid
 walid walter wamalwa wandile wanyama wanyonyi waqar warwick waseem wasim wasiu wasswa wazza wekesa
 welile wellington wian wikus wilf wilfredo wimal wissam wojciech wullie wycliffe wyn wynand wynford
 xolani xolile yaakov yahaya yahya yair yam yannis yao yaqoob yarran yashwant yasir yasser yasuo yehuda
 yitzhak ynyr yoav yogendra yosef yoshihiro yossi younes younis yousaf youssef yoweri yuji yukio yushau
 yusuke yuvraj yvon zablon zac zafar zaheer zahid zahidul zahoor zainal zainuddin zakhele zaki zakir
 zamani zayed zbigniew zdenek zeeshan zeev ziad zillur zion zirk ziv zolani zoltán zoramthanga zoran
 zubairu zulfiqar zulkifli zvikomborero zwelethu zwelinzima ángel éanna ľubomír`;

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
