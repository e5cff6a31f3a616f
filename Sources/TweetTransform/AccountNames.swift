/// Given names, folded, by which a display name is known as a person's.
///
/// Names that are also common words, places or firms' names are left out.
enum AccountNames {
    /// All the names.
    static let given = WordTable([
        (
            1, AccountWords.person,
            """
            ana marko ivana petra josip maja ivan lucija tomislav nika filip dora ante marija karlo domagoj tea \
            hrvoje mirna zvonimir lana kresimir jelena stipe antonija goran vesna mislav sanja dario katarina \
            nikola martina damir ruzica boris zeljka tin matea sime klara vedran ivo ivica ivona iva igor danijel \
            daniel danijela davor davorka dino drago dragan dragica dubravka dubravko dusko edin elena emil emina \
            frane franjo gordana gordan ines irena ivanka jakov jasmina jasna josipa juraj jure kata kristijan \
            kristina krunoslav ksenija lea leona lidija ljiljana ljubica lovro lovre luce magdalena marin marina \
            mario marijana marijan mate mateo matej matija mia mihaela mihael milan milena mile miljenko mira \
            mirela mirjana miro miroslav mladen mladenka monika natasa neven nevenka nada nadja nenad nina nives \
            oliver patrik patricia pavao pero petar predrag radovan rajko ratko renata robert roko romana ruza \
            sandra sara senka sinisa slaven slavica slavko snjezana sonja srdan stjepan suzana svjetlana tamara \
            tanja tatjana tena tihana tihomir toma tomo toni tonci valentina vanja vedrana vera veronika viktor \
            viktorija vinko visnja vjeko vjekoslav vlado vladimir vlatka zdenka zdenko zdravko zeljko zlatko zlata \
            zoran zorana zrinka zrinko zvonko borna bruno duje dujam gabrijela gabriel helena jana jan janko leon \
            lena luka marta matko melita niko noa nora ozren paula rafael rino tonka branka branko bojan \
            bojana biljana alen alan aleksandar aleksandra andrea andrej andrija anamarija anita anja anka antun \
            antonio anto ankica armin barbara bernard berislav bozidar bozo cvita darija darko dejan
            """
        ),
        (
            1, AccountWords.person,
            """
            emma james olivia harry chloe jack amelia george sophie thomas lucy grace hannah benjamin william \
            henry charlotte emily jessica matthew joshua andrew david michael john sarah laura rachel rebecca \
            katie kate katherine elizabeth claire megan amy alice rose ruby ella lily mary anne anna susan linda \
            karen nancy lisa donna carol michelle amanda melissa deborah stephanie nicole angela heather julie \
            victoria kelly christina joan evelyn lauren judith cheryl jacqueline ann jean kathryn gloria teresa \
            janice madison tyler ashley brandon ryan jason kevin justin richard joseph charles christopher anthony \
            steven stephen paul mark donald kenneth brian edward ronald timothy jeffrey gary nicholas eric \
            jonathan larry scott raymond gregory samuel patrick alexander dennis jerry aaron adam nathan douglas \
            zachary peter kyle noah ethan jeremy walter keith roger terry sean gerald carl arthur lawrence dylan \
            jesse jordan bryan joe philip simon ian neil stuart graham alistair fiona siobhan niamh conor liam \
            aoife ciara owen rhys gareth alison tracy wendy sharon
            """
        ),
        (
            1, AccountWords.person,
            """
            lukas jonas maximilian felix katharina stefan sabine tobias julia matthias greta florian christoph \
            theresa andreas johanna georg hans klaus jurgen wolfgang uwe jens sven dirk thorsten torsten markus \
            michaela heike anke birgit ute ursula renate gisela ingrid helga brigitte karin christine claudia \
            susanne silke nadine kathrin franziska leonie lina moritz niklas finn elias emilia hannes heinrich \
            friedrich sebastian benedikt dominik fabian philipp rainer ralf bernd dieter gerhard helmut manfred \
            werner gunter giulia marco francesca matteo chiara alessandro alessandra davide lorenzo paolo paola \
            giovanni giuseppe francesco luca roberto stefano angelo vincenzo pietro salvatore carlo franco \
            domenico raffaele simone fabio massimo giorgio enrico federico federica silvia elisa ilaria sofia \
            aurora beatrice camilla gaia giada ludovica serena simona luigi leonardo riccardo pierre jacques \
            michel philippe alain nicolas julien camille manon lucas hugo louis antoine marie isabelle nathalie \
            juan jose carlos luis miguel pedro javier fernando alejandro maria carmen isabel pilar lucia cristina \
            raquel jorge pablo sergio diego piotr krzysztof andrzej tomasz pawel agnieszka katarzyna malgorzata \
            ewa joanna jakub petr jiri tomas pavel lucie tereza eva zuzana laszlo istvan zoltan ferenc gabor agnes \
            katalin erzsebet bence janez franc alenka mojca matjaz rok urska primoz milos milica jovana nemanja \
            dusan dragana lars erik anders astrid bjorn johan pieter willem sanne daan femke anouk bram jeroen \
            kees
            """
        ),
        (
            1, AccountWords.person,
            """
            adela adelina agata albert aldo aleksa alma alojz amalija amir amra andela andro angelina antea \
            antonela arijana arsen asja augustin azra barisa bartol bernarda biserka blanka blazenka bosko \
            branimir branislav brankica brigita cvijeta dalibor dalia damjan danica daniela darinka davorin denis \
            desa dijana dolores domagoja doris dorotea dragutin drazen drazenka dunja durda durdica edita edvard \
            elizabeta elvira ema emanuel emir enes ernest eugen fabijan feda ferdo filipa florijan franka gabi \
            gabrijel gorana goranka grozdana grgur grgo hana haris hari hermina hrvojka ilija ilijana imelda \
            ivaneta ivano izabela izidor jadranka jasmin jasminka jasenka jerko jerolim josko jozo \
            jurica jurka kaja karla karolina katica karmela kleo koraljka korina kreso kresimira kruno lada \
            ladislav leo leonarda leonora loris lovorka luciano lucijan lukrecija maksim manda manuela marcel \
            margareta marica marijeta marinko marisa matilda melani melanija mensur merima mijo milivoj mili milka \
            milojka mirko mislava momir morana natalija neda nediljko nela nikica nikolina nino oleg olga olja \
            oskar pasko perica perina petrica pjer radmila rade radoslav ratka rebeka renato rikard rina robertina \
            roza rozalija rudolf sabina sanda sandi sanela sebastijan sergej severina silvana silvija silvio \
            slobodan smiljana smiljan spomenka srecko stanislav stanko stefani stipan stjepana suncica \
            svebor tajana tara tadija teo teodor terezija tibor tihomila tina tomica tomislava tvrtko urban \
            valentin valerija vanda velimir vesela vicko vid vilim vito vjekoslava vlaho vlasta vlatko vojko \
            vladimira zarko zeljana zinka zlatica
            """
        ),
        (
            1, AccountWords.person,
            """
            becky hazel priya aiko saoirse frank ulrike noor mathilde tom tim jim bob bill mike steve dave chris \
            matt nick alex ben dan greg jeff josh pete rob ron sam ted tony wayne bruce carla abby abigail ada \
            adele alexis alicia allison amber amelie annabel annika aria arjun arlo ashok audrey austin ava \
            avery bella beth bethany betty bianca billy blake bonnie brad brenda bridget brooke caitlin callum \
            cameron caroline cassandra catherine cecilia celia celine chad charlie chelsea cindy clara clarissa \
            cody colin connor courtney craig curtis cynthia damian darren dean deepak denise derek \
            desmond diana dominic dorothy edith edgar edwin eleanor eli elise ellen ellie elsie erica erin esther \
            ethel evan felicity finley florence frances freya gabriela gavin gemma geoff georgia georgina \
            gina glen glenn gwen harriet harvey hassan hayley helen howard imogen isaac isla jade jake \
            jamie jane jasmine jenna jennifer jenny jess jill jodie joel joanne jonathon jordana joyce judy \
            julian karl kathleen kayla keira kelsey kerry kim kirsten kirsty kristen kurt lance leah leila \
            leslie lewis lindsay lola lorraine louisa louise lydia lynn mabel maisie malcolm marcus margaret \
            marion marlene marshall martha martin marvin maureen maurice maya michele miles millie miranda \
            mohammed mohamed molly morgan natalie natalia nathaniel neha nigel norman ollie oscar pam pamela \
            pauline penelope penny philippa phil phoebe poppy preeti rahul raj ralph ray reece rita robin rosie \
            rowan roy russell ruth ryder sally sanjay scarlett seth shane shannon sheila shirley sid sienna \
            skye sonia spencer stacey stan stewart sue suzanne sylvia tamsin tanya tasha taylor tessa theo \
            tiffany toby todd tommy tracey travis trevor trish troy valerie vanessa vicky vincent vivian \
            wanda warren wesley yasmin yuki yusuf zara zoe zac
            """
        ),
        (
            1, AccountWords.person,
            """
            alfonso alfredo alois amparo anais andres anette annalena annette antje anton ariane arne arnaud arno \
            axel barbora bart bartosz bastian beata bela benoit berta bettina bogdan boleslaw burkhard carina \
            carola caspar cedric cesar chantal charlotta clement clemens constantin cornelia cosima cyril dagmar \
            daphne delphine detlef dimitri dorota edda egon elke eloise emanuela emile ernesto esteban etienne \
            eugenia eveline fabien fabrice filippo flavia florent francois francoise friederike frida gabriella \
            gael gerd gerda gert gianluca gianni giacomo gilles ginevra giorgia giuliana gonzalo grzegorz guido \
            guillaume gudrun gustav hanna hannelore harald hartmut hedwig heidi heiko heinz henning henrik herbert \
            hilde holger hubert ida ignacio ingo inge irene irina irmgard isabella iwona jaap jaime jarek jaroslav \
            jerome joachim joao joerg jochen jolanda jolanta josef joris jutta kai kamil karel karsten kaspar \
            katja kerstin kinga konrad krystyna lajos laure leif lenka leszek liesbeth linus lisbeth livia \
            loredana lotte luciana ludwig lukasz maciej maike malte manuel marcin marek marianne marika marike \
            mariusz marlies marten mathias mathieu mats matthieu mauro maxime meike merle michal mieke mikael \
            mirjam monica nadia natalja nele noemi norbert odile olaf ole olivier ondrej orsolya ottavia pascal \
            patrizia patryk paulina pavol piero radek radka rasmus reinhard reinhold remy rene renzo \
            roland romain rosa rosalia rosella rudi ruediger rui rosario sabrina sander sandro santiago saskia \
            siegfried sigrid soren stanislaw steffen stijn svenja sylvain sylvie tamas teodora thierry till timo \
            tommaso tonia traian ulf ulla ulrich umberto valerio veit veronique vincenza viola virginie vittorio \
            vlad volker waltraud wiebke wilhelm wim wojciech xavier yannick yvette yves yvonne zbigniew zofia \
            zsolt zuzanna
            """
        ),
    ])
}
