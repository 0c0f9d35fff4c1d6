/** First names of the English-speaking world that the Moby lists lack: Irish, Welsh, Indian, African, Arabic, Slavic, East Asian. */
export const MORE_FEMALE_NAMES = `aoife niamh siobhan siobhán sinead sinéad saoirse caoimhe grainne gráinne orla órla roisin róisín ciara clodagh
 aisling aine áine eimear maeve maire máire nuala oonagh deirdre fionnuala bríd brid bronagh sorcha mairead mairéad
 angharad bethan carys cerys eleri ffion gwenllian lowri mair megan nerys nia rhiannon sian siân
 aditi anjali ananya aparna archana asha bhavana chitra deepa deepika divya gayatri geeta gita indira jaya jyoti kalpana kamala
 kavita kavitha kiran lakshmi lalita lata latha leela madhuri mamata meena meenakshi meera mira nandini neha nisha padma
 parvati pooja prema priya priyanka radha radhika rajni rani rashmi rekha renuka ritu rohini rukmini sandhya sangeeta sarita
 savita savitri seema shabana shanta shanti sharmila sheela shilpa shobha shreya shweta smita sneha sudha sujata sunita
 sushma swati uma usha vandana vasundhara vidya vijaya yamini
 abimbola adaeze adaora adesua aderonke adunni ama abena adwoa afua akosua akua yaa esi efua araba aisha aishatu amina
 amaka amara asabe binta bisi bola bukola chiamaka chidinma chinwe chinyere chioma ebele efe ego ejiro fatima fatimah
 fatou folake folasade funke funmi funmilayo hadiza halima hauwa ifeoma ifeyinwa ijeoma iyabo jummai kehinde khadija kemi kudirat
 ladi maimuna mariam mariama ngozi nkechi nkem nneka nnenna obiageli omolara omotola onyinye oluchi rukayat ronke sade safiya
 simisola temitope titilayo tiwa uju uchenna yemisi yetunde yewande zainab zainabu zahra
 wanjiku wanjiru wambui njeri nyambura muthoni achieng akinyi atieno adhiambo wangari nomvula nosipho thandi thandiwe zanele
 lindiwe nomsa busisiwe ayanda rumbidzai tendai chipo
 layla leila nadia noor nour rania salma samira yasmin yasmina zara zeinab soraya shirin farah farzana nasreen rukhsana
 olena oksana svitlana iryna yulia natalia nataliya tatiana tetiana olga anastasia ekaterina ksenia ludmila lyudmila
 mei ling xiu yuki yoko keiko akiko naoko sakura hana min-ji soo-jin aroha ngaire whetu hinemoa marama
 kirsty catriona eilidh mhairi morag isla iona fiona ailsa beth tilly poppy imogen jemima philippa tamsin freya saffron
 anneke marieke ingrid astrid solveig annika birgit greta lotte elif ayse zeynep emine fatma`;

export const MORE_MALE_NAMES = `aidan aodhan cathal cian ciaran ciarán colm conor cormac daithi daithí dara darragh declan diarmuid donal dónal
 donncha eamon éamon eoghan eoin fergal fergus fiachra fintan fionn gearoid gearóid kieran lorcan malachy niall oisin oisín
 padraig pádraig pat peadar ronan rónán ruairi ruairí seamus séamus sean seán shane tadhg tomas tomás turlough
 alun aled bryn dafydd dai dylan emrys euros geraint gethin gruffydd gwilym gwyn huw idris ieuan iestyn iolo iwan llew owain rhodri rhys
 abdul ajay ajit akhil alok amar amit anand anil anupam arjun arun arvind ashok ashwin atul balaji bharat deepak devendra dilip dinesh
 ganesh gaurav girish gopal govind hari harish hemant inder jagdish jairam karan karthik kartik kishore krishnan kumar lalit lokesh
 madhav mahesh manish manmohan manoj mohan mukesh murali nagesh narayan narendra naresh naveen nikhil nilesh nitin omprakash pankaj pawan
 prakash pramod pranab prasad prashant pravin rahul raj rajan rajat rajeev rajendra rajesh rajiv rakesh ram ramesh ranjit ravi ravindra
 rohan rohit sachin sandeep sanjay sanjeev santosh satish senthil shankar sharad shashi shekhar shiv siddharth sriram subhash sudhir
 sumit sunil suraj suresh surinder tarun uday umesh venkat venkatesh vijay vikas vikram vinay vinod vishal vivek yash yogesh
 abayomi abdulahi abdullahi abiodun abubakar ade adebayo adedayo adekunle adewale ahmadu ahmed akin akinwunmi aliyu aminu
 ayo ayodele azubuike babajide babatunde bashir bello biodun chidi chidiebere chike chima chinedu chinua chukwuemeka chukwudi chukwuma
 danjuma dapo ebuka emeka emenike femi festus garba gbenga goodluck ibrahim ifeanyi ike ikechukwu isa ishaya jide kayode kola kunle kwabena
 kwaku kwame kwasi kwesi kofi kojo yaw kobina lanre lekan mahmud mohammed mohammadu muhammadu musa nnamdi nuhu obinna ogbonna okechukwu
 olu olufemi olumide olusegun oluwaseun onyekachi rotimi sani segun seun shehu sunday taiwo tayo tobi tunde uche ugochukwu umar umaru usman
 wale yakubu yusuf yinka yaya zakari mamadou ousmane cheikh moussa ebo ekow nii tetteh
 kamau kariuki kimani kipchoge kiprop mwangi njoroge ochieng odhiambo omondi otieno onyango juma sipho thabo themba bongani mandla
 sibusiso lungisa tendai tinashe tapiwa farai mthunzi lwazi
 ahmad ali amir bilal faisal farhan farooq hamid hamza hassan hussain hussein imran iqbal ismail jamal javed kamal karim khalid
 mahmoud mustafa nasir omar rashid rizwan saad saeed salman sami tariq waleed yasin yousef zaid zubair asif shahid aamir
 aleksandr alexei alexey andrei andriy anton bohdan boris dmitri dmitry dmytro evgeny fyodor igor ihor ivan konstantin leonid maksim
 mikhail mykola nikolai oleg oleh oleksandr pavel petro roman sergei sergey serhiy taras vadym valery vasyl viktor vitali vladimir
 volodymyr yevhen yuri yuriy jens lars sven bjorn björn anders henrik jorgen magnus gunnar olaf
 hiroshi kenji takashi haruki wei jun ming hao seung-min ji-hoon tane wiremu hemi rangi matiu
 hamish alasdair alistair angus callum calum ewan euan ewen fraser gregor iain lachlan murdo ruaridh rory torquil graeme
 nigel clive giles rupert tristan piers hugo jago barnaby crispin quentin gareth mehmet recep ahmet kemal emre`;

/** Names borne by both. */
export const MORE_EITHER_NAMES = `ayo tendai kehinde taiwo kiran ola dayo tobi temi ife deji simi chi robin kit noor sam alex ash rowan harjit
 jaspreet gurpreet gagandeep gurmeet hardeep harpreet inderjit jasmeet paramjit sukhwinder amarjit daljit narinder chandra kim taylor quinn
 philippe kari ally timi tonye nana zola gert chanda romy yoshi josefa vivian devon adel madison laurence uche farai nikita
 lebogang kagiso tumelo mpho karabo katlego boitumelo kgomotso tebogo thato itumeleng oratile kamogelo lesedi tlotlo phenyo simphiwe nhlanhla bonang tsholofelo tshegofatso lwazi akani tiyani nyasha tatenda tinashe kudzai chipo rudo adetola abiola`;
