// The example region's articles about patient records, medicines, laboratory, images and medical equipment.
import { type ExampleArticle, lines } from './example-article.ts';

const systems = { unit: 'DTD-UTV' } as const;
const devices = { unit: 'DTD-MT' } as const;

export const careArticles: readonly ExampleArticle[] = [
  {
    ...systems,
    code: 'sign-note',
    services: ['journal'],
    words: ['signera', 'knappen är grå', 'anteckning'],
    sv: {
      title: 'Kan inte signera en anteckning',
      body: lines(`Knappen **Signera** är grå när något av det här saknas:
        - Anteckningen har ett fält med röd ram som inte är ifyllt.
        - Du är inloggad på en annan enhet än den där anteckningen skrevs. Byt enhet uppe till höger.
        - Anteckningen är öppen hos någon annan. Namnet står under rubriken.
        - Din behörighet saknar signering, till exempel efter byte av enhet. Då behöver chefen [beställa den](/catalogue).`),
    },
    da: {
      title: 'Kan ikke signere et notat',
      body: lines(`Knappen **Signér** er grå, når noget af dette mangler:
        - Notatet har et felt med rød ramme, som ikke er udfyldt.
        - Du er logget ind på en anden enhed end den, hvor notatet blev skrevet. Skift enhed øverst til højre.
        - Notatet er åbent hos en anden. Navnet står under overskriften.
        - Din adgang mangler signering, for eksempel efter skift af enhed. Så skal lederen [bestille den](/catalogue).`),
    },
    en: {
      title: 'Cannot sign a note',
      body: lines(`The button **Sign** is grey when one of these is missing:
        - A field of the note has a red frame and is not filled in.
        - You are signed in at another unit than the one the note was written at. Change unit at the top right.
        - Somebody else has the note open. The name stands below the title.
        - Your access lacks signing, for example after a change of unit. Your head needs to [order it](/catalogue).`),
    },
  },
  {
    ...systems,
    code: 'journal-log',
    services: ['journal'],
    words: ['logg', 'vem har läst', 'loggutdrag'],
    sv: {
      title: 'Se vem som har läst en journal',
      body: lines(`Verksamhetschefen, och den chefen har utsett, ser läsningarna: patientens meny, **Logg**.

        En **patient** som vill veta beställer ett utdrag i 1177 eller hos enheten. Hänvisa dit; lämna aldrig ut loggen själv.

        Misstänker du att någon har läst utan skäl: säg det till din chef samma dag. Chefen begär en granskning.`),
    },
    da: {
      title: 'Se, hvem der har læst en journal',
      body: lines(`Lederen, og den som lederen har udpeget, ser læsningerne: patientens menu, **Log**.

        En **patient**, der vil vide det, beder om en udskrift hos enheden. Henvis dertil; udlever aldrig selv loggen.

        Har du mistanke om, at nogen har læst uden grund: sig det til din leder samme dag. Lederen beder om en gennemgang.`),
    },
    en: {
      title: 'See who has read a record',
      body: lines(`The head of the clinic, and whoever the head has appointed, see it: the patient's menu, **Log**.

        A **patient** who wants to know orders an extract in 1177 or from the unit. Refer them there; never hand the log out yourself.

        If you suspect that somebody has read without reason: tell your head the same day. The head asks for an audit.`),
    },
  },
  {
    ...systems,
    code: 'journal-down',
    services: ['journal'],
    words: ['reservrutin', 'driftstopp', 'journalen nere', 'läskopia'],
    before: { body: 'Använd läskopian. Skriv på papper.', note: 'Ordningen efteråt är ny' },
    sv: {
      title: 'När journalen inte svarar',
      body: lines(`Se först [driftinformationen](/notices). Står det där vet vi om det; ring inte.

        ## Medan det är stopp
        1. Öppna **Läskopian** på skrivbordet. Den är högst 30 minuter gammal.
        2. Skriv på avdelningens reservblanketter. De ligger i den röda pärmen.
        3. Läkemedel ges efter den senast utskrivna listan. Skriv ut en ny från läskopian.

        ## Efteråt
        1. Skriv in det som gjorts, i tidsordning, med klockslaget det hände.
        2. Lägg blanketterna i pärmens ficka. Avdelningschefen ser till att allt är infört.

        > Läskopian visar inte det som skrevs den sista halvtimmen. Fråga den som gick av.`),
    },
    da: {
      title: 'Når journalen ikke svarer',
      body: lines(`Se først [driftsmeddelelserne](/notices). Står det der, ved vi det; ring ikke.

        ## Mens den er nede
        1. Åbn **Læsekopien** på skrivebordet. Den er højst 30 minutter gammel.
        2. Skriv på afsnittets reserveblanketter. De ligger i den røde mappe.
        3. Medicin gives efter den senest printede liste. Print en ny fra læsekopien.

        ## Bagefter
        1. Indfør det, der er gjort, i rækkefølge med klokkeslættet, det skete.
        2. Læg blanketterne i mappens lomme. Afsnitslederen sikrer, at alt er indført.

        > Læsekopien viser ikke det, der blev skrevet den sidste halve time. Spørg den, der gik af.`),
    },
    en: {
      title: 'When the record system does not answer',
      body: lines(`See the [service notices](/notices) first. If it stands there we know; do not call.

        ## While it is down
        1. Open the **reading copy** on the desktop. It is at most 30 minutes old.
        2. Write on the ward's reserve forms. They are in the red binder.
        3. Medicines are given by the list printed last. Print a new one from the reading copy.

        ## Afterwards
        1. Enter what was done, in order, with the time it happened.
        2. Put the forms in the binder's pocket. The head of the ward sees that all is entered.

        > The reading copy does not show what was written in the last half hour. Ask whoever went off duty.`),
    },
  },
  {
    ...systems,
    code: 'prescription-stuck',
    services: ['medicines'],
    words: ['recept', 'skickas', 'apotek', 'e-recept'],
    sv: {
      title: 'Receptet står kvar som ”skickas”',
      body: lines(`Ett recept är skickat när det står **Mottaget**. Det tar högst två minuter.
        1. Skriv **inte** ut ett nytt; patienten kan få två.
        2. Tryck på receptet och **Sänd igen**. Det första tas bort av sig självt.
        3. Har det gått en kvart: ring apoteket och läs upp receptet, och [anmäl](/door).

        Gäller det många recept är förbindelsen nere. Se [driftinformationen](/notices).`),
    },
    da: {
      title: 'Recepten bliver stående som »sendes«',
      body: lines(`En recept er sendt, når der står **Modtaget**. Det tager højst to minutter.
        1. Skriv **ikke** en ny; patienten kan få to.
        2. Tryk på recepten og **Send igen**. Den første fjernes af sig selv.
        3. Er der gået et kvarter: ring til apoteket, læs recepten op, og [meld det](/door).

        Gælder det mange recepter, er forbindelsen nede. Se [driftsmeddelelserne](/notices).`),
    },
    en: {
      title: 'The prescription stays at “sending”',
      body: lines(`A prescription is sent when it says **Received**. It takes two minutes at most.
        1. Do **not** write a new one; the patient may get two.
        2. Press the prescription and **Send again**. The first is removed by itself.
        3. After a quarter of an hour: call the pharmacy, read it out, and [report it](/door).

        If it is many prescriptions the connection is down. See the [service notices](/notices).`),
    },
  },
  {
    ...systems,
    code: 'lab-missing',
    services: ['lab-results'],
    words: ['provsvar', 'labb', 'svar saknas'],
    sv: {
      title: 'Ett labbsvar saknas',
      body: lines(`1. Sök på patienten, inte i enhetens lista: svaret kan ligga hos den som beställde.
        2. Se beställningens läge. **Mottaget** betyder att provet är på labbet; vänta ut analysens tid.
        3. Står det **Svarat** men inget syns: välj **Visa alla enheter**.
        4. Akut: ring labbet. De läser upp svaret och skriver vem som fick det.

        Saknas **alla** svar sedan ett klockslag: [anmäl](/door) direkt och välj att arbetet står stilla.`),
    },
    da: {
      title: 'Et laboratoriesvar mangler',
      body: lines(`1. Søg på patienten, ikke i enhedens liste: svaret kan ligge hos den, der bestilte.
        2. Se bestillingens status. **Modtaget** betyder, at prøven er på laboratoriet; vent analysens tid ud.
        3. Står der **Besvaret**, men intet ses: vælg **Vis alle enheder**.
        4. Akut: ring til laboratoriet. De læser svaret op og noterer, hvem der fik det.

        Mangler **alle** svar siden et klokkeslæt: [meld det](/door) straks, og vælg, at arbejdet står stille.`),
    },
    en: {
      title: 'A laboratory result is missing',
      body: lines(`1. Search for the patient, not in the unit's list: the result may lie with whoever ordered it.
        2. See the state of the order. **Received** means the sample is at the laboratory; wait the time of the analysis.
        3. If it says **Answered** but nothing shows: choose **Show all units**.
        4. Urgent: call the laboratory. They read the result out and write down who got it.

        If **all** results are missing since some time: [report it](/door) at once and say that work stands still.`),
    },
  },
  {
    ...devices,
    code: 'images-slow',
    services: ['images'],
    words: ['röntgen', 'PACS', 'bilder laddar', 'snurrar'],
    sv: {
      title: 'Röntgenbilderna laddar inte',
      body: lines(`1. Stäng bildvisaren helt och öppna den från journalen igen.
        2. Öppna en **annan** patients bilder. Går det är det undersökningen som dröjer; den flyttas fram från arkivet inom fem minuter.
        3. Starta om datorn. Bildvisarens minne töms då.

        Går inga bilder på flera datorer: [anmäl](/door). Vid akut behov granskas bilden på röntgen, ring jouren.`),
    },
    da: {
      title: 'Røntgenbillederne indlæses ikke',
      body: lines(`1. Luk billedviseren helt, og åbn den igen fra journalen.
        2. Åbn en **anden** patients billeder. Virker det, er det undersøgelsen, der venter; den hentes frem fra arkivet inden fem minutter.
        3. Genstart computeren. Så tømmes billedviserens hukommelse.

        Virker ingen billeder på flere computere: [meld det](/door). Er det akut, ses billedet på røntgen, ring til vagten.`),
    },
    en: {
      title: 'X-ray images do not load',
      body: lines(`1. Close the viewer entirely and open it again from the record.
        2. Open **another** patient's images. If that works the examination is on its way from the archive, within five minutes.
        3. Restart the computer. That empties the viewer's memory.

        If no images load on several computers: [report it](/door). When urgent the image is read at radiology; call the doctor on duty.`),
    },
  },
  {
    ...devices,
    code: 'ultrasound-send',
    services: ['images'],
    words: ['ultraljud', 'skicka bilder', 'undersökning kvar'],
    sv: {
      title: 'Ultraljudet skickar inte bilder',
      body: lines(`Undersökningen ligger kvar på apparaten tills den är skickad. Inget försvinner.
        1. Se att nätkabeln sitter i det **blå** uttaget. Lampan vid uttaget ska lysa.
        2. Trådlöst: stå stilla en minut, märket i hörnet ska ha minst två streck.
        3. Öppna **Undersökningar**, välj den och tryck **Skicka igen**.
        4. Avsluta alltid undersökningen innan apparaten flyttas.

        > Stäng inte av apparaten med osända bilder om du inte måste. Skriv apparatens nummer när du anmäler.`),
    },
    da: {
      title: 'Ultralyden sender ikke billeder',
      body: lines(`Undersøgelsen bliver på apparatet, til den er sendt. Intet forsvinder.
        1. Se, at netkablet sidder i det **blå** stik. Lampen ved stikket skal lyse.
        2. Trådløst: stå stille et minut; mærket i hjørnet skal have mindst to streger.
        3. Åbn **Undersøgelser**, vælg den, og tryk **Send igen**.
        4. Afslut altid undersøgelsen, før apparatet flyttes.

        > Sluk ikke apparatet med usendte billeder, hvis du ikke er nødt til det. Skriv apparatets nummer, når du melder det.`),
    },
    en: {
      title: 'The ultrasound does not send images',
      body: lines(`The examination stays on the machine until it is sent. Nothing is lost.
        1. See that the network cable is in the **blue** socket. Its lamp must be lit.
        2. Wireless: stand still for a minute; the mark in the corner must have two bars at least.
        3. Open **Examinations**, choose it and press **Send again**.
        4. Always end the examination before the machine is moved.

        > Do not switch it off with unsent images unless you must. Write the machine's number when you report.`),
    },
  },
  {
    ...devices,
    code: 'alarm-silent',
    services: ['monitoring'],
    words: ['larm', 'övervakning', 'hörs inte', 'central'],
    reviewIn: -40,
    sv: {
      title: 'Larm från övervakningen hörs inte',
      body: lines(`> Bemanna salen först. Felsök sedan.

        1. Se på centralen om larmet **syns**. Syns det men hörs inte är ljudet nedskruvat eller pausat.
        2. Tryck på högtalarmärket. Ljudet ska stå på minst 5.
        3. Är korridorens högtalare tyst: se om dess gröna lampa lyser.
        4. Syns larmet inte alls: flytta patienten till en annan monitor.

        [Anmäl](/door) alltid, också när det gick över. Ett tyst larm är en avvikelse.`),
    },
    da: {
      title: 'Alarmer fra overvågningen kan ikke høres',
      body: lines(`> Bemand stuen først. Find fejlen bagefter.

        1. Se på centralen, om alarmen **ses**. Ses den, men høres ikke, er lyden skruet ned eller sat på pause.
        2. Tryk på højttalermærket. Lyden skal stå på mindst 5.
        3. Er gangens højttaler tavs: se, om dens grønne lampe lyser.
        4. Ses alarmen slet ikke: flyt patienten til en anden monitor.

        [Meld det](/door) altid, også når det gik over. En tavs alarm er en utilsigtet hændelse.`),
    },
    en: {
      title: 'Alarms from monitoring are not heard',
      body: lines(`> Staff the room first. Look for the fault afterwards.

        1. See at the central whether the alarm **shows**. If it shows but is not heard, the sound is turned down or paused.
        2. Press the loudspeaker sign. The sound must be at 5 or more.
        3. If the corridor's loudspeaker is silent: see whether its green lamp is lit.
        4. If the alarm does not show at all: move the patient to another monitor.

        Always [report it](/door), also when it passed. A silent alarm is a deviation.`),
    },
  },
  {
    ...devices,
    code: 'washer-stops',
    services: ['sterile'],
    words: ['diskdesinfektor', 'spoldesinfektor', 'felkod', 'avbryter'],
    sv: {
      title: 'Diskdesinfektorn avbryter programmet',
      body: lines(`1. Läs felkoden innan du trycker på något. Skriv upp den.
        2. **F02–F05**, vatten: se att kranen är öppen och slangen rak. Starta om programmet.
        3. **F11**, kemi: byt dunken. Rätt dunk har samma färg som slangen.
        4. **F20 och uppåt**: rör den inte mer. Sätt upp skylten **Ur drift** och [anmäl](/door) med koden.

        > Gods från ett avbrutet program är orent. Kör om det i en annan maskin.`),
    },
    da: {
      title: 'Opvaskedekontaminatoren afbryder programmet',
      body: lines(`1. Læs fejlkoden, før du trykker på noget. Skriv den ned.
        2. **F02–F05**, vand: se, at hanen er åben og slangen lige. Start programmet forfra.
        3. **F11**, kemi: skift dunken. Den rigtige har samme farve som slangen.
        4. **F20 og op**: rør den ikke mere. Sæt skiltet **Ude af drift** op, og [meld det](/door) med koden.

        > Gods fra et afbrudt program er urent. Kør det om i en anden maskine.`),
    },
    en: {
      title: 'The washer-disinfector stops its program',
      body: lines(`1. Read the fault code before you press anything. Write it down.
        2. **F02–F05**, water: see that the tap is open and the hose straight. Start the program again.
        3. **F11**, chemicals: change the can. The right one has the colour of the hose.
        4. **F20 and up**: leave it. Put up the sign **Out of order** and [report it](/door) with the code.

        > Goods from a stopped program are unclean. Run them again in another machine.`),
    },
  },
  {
    ...systems,
    code: 'booking-unseen',
    services: ['booking'],
    words: ['webbtid', '1177', 'bokning', 'tider syns inte'],
    sv: {
      title: 'Invånare ser inte våra tider',
      body: lines(`En tid syns för invånare när alla tre är gjorda:
        1. Tidtypen har **Webb** ikryssat.
        2. Tiden ligger minst 24 timmar och högst 90 dagar fram.
        3. Enheten är öppen för bokning: **Inställningar**, **Webbokning**.

        Ändringar syns inom tio minuter. Pröva själv på [1177.se](https://www.1177.se/) utan att logga in.`),
    },
    da: {
      title: 'Borgere ser ikke vores tider',
      body: lines(`En tid ses af borgere, når alle tre er gjort:
        1. Tidstypen har **Web** afkrydset.
        2. Tiden ligger mindst 24 timer og højst 90 dage fremme.
        3. Enheden er åben for bestilling: **Indstillinger**, **Webbestilling**.

        Ændringer ses inden ti minutter. Prøv selv på borgernes side uden at logge ind.`),
    },
    en: {
      title: 'Inhabitants do not see our times',
      body: lines(`A time is seen by inhabitants when all three are done:
        1. The type of time has **Web** ticked.
        2. The time lies at least 24 hours and at most 90 days ahead.
        3. The unit is open for booking: **Settings**, **Web booking**.

        Changes show within ten minutes. Try it at [1177.se](https://www.1177.se/) without signing in.`),
    },
  },
];
