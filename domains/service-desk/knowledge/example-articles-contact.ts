// The example region's articles about telephones, networks and mail, and those that are not (or no longer) for readers.
import { type ExampleArticle, lines } from './example-article.ts';

const operations = { unit: 'DTD-DRI' } as const;

export const contactArticles: readonly ExampleArticle[] = [
  {
    ...operations,
    code: 'forward-calls',
    services: ['telephony'],
    words: ['vidarekoppla', 'ledig', 'semester', 'hänvisning'],
    sv: {
      title: 'Vidarekoppla telefonen när du är ledig',
      body: lines(`1. Lyft luren och slå \`*21*\`, numret dit samtalen ska, och \`#\`.
        2. Vänta på två korta toner.
        3. Ta bort det igen med \`#21#\`.

        Vill du hellre **hänvisa**, så att den som ringer hör när du är tillbaka: slå \`*23*\`, koden och klockslaget, till exempel \`*23*3*1300#\` för lunch till 13.

        > Jourtelefoner får bara vidarekopplas till en annan jourtelefon.`),
    },
    da: {
      title: 'Viderestil telefonen, når du har fri',
      body: lines(`1. Løft røret, og tast \`*21*\`, nummeret, opkaldene skal til, og \`#\`.
        2. Vent på to korte toner.
        3. Fjern det igen med \`#21#\`.

        Vil du hellere **henvise**, så den, der ringer, hører, hvornår du er tilbage: tast \`*23*\`, koden og klokkeslættet, for eksempel \`*23*3*1300#\` for frokost til 13.

        > Vagttelefoner må kun viderestilles til en anden vagttelefon.`),
    },
    en: {
      title: 'Forward your telephone when you are off',
      body: lines(`1. Lift the receiver and dial \`*21*\`, the number the calls shall go to, and \`#\`.
        2. Wait for two short tones.
        3. Take it away again with \`#21#\`.

        If you would rather tell the caller when you are back: dial \`*23*\`, the code and the time, such as \`*23*3*1300#\` for lunch until 13.

        > Telephones on call may only be forwarded to another telephone on call.`),
    },
  },
  {
    ...operations,
    code: 'phone-silent',
    services: ['telephony'],
    words: ['sladdlös', 'DECT', 'hör inte', 'batteri'],
    sv: {
      title: 'Den sladdlösa telefonen låter illa eller är tyst',
      body: lines(`1. Höj ljudet med knappen på sidan **under** ett samtal.
        2. Hör ni inte den som ringer men de hör er: byt till en annan telefon. Högtalaren är trasig.
        3. Bryts samtalen på samma plats: skriv upp platsen och [anmäl](/door).
        4. Håller batteriet inte passet ut: det är för gammalt. Nya hämtas hos vaktmästaren.

        Torka telefonen med ytdesinfektion, aldrig under rinnande vatten.`),
    },
    da: {
      title: 'Den trådløse telefon lyder dårligt eller er tavs',
      body: lines(`1. Skru op for lyden med knappen på siden **under** et opkald.
        2. Hører I ikke den, der ringer, men de hører jer: skift til en anden telefon. Højttaleren er i stykker.
        3. Afbrydes opkald på samme sted: notér stedet, og [meld det](/door).
        4. Holder batteriet ikke vagten ud: det er for gammelt. Nye hentes hos portøren.

        Tør telefonen af med overfladedesinfektion, aldrig under rindende vand.`),
    },
    en: {
      title: 'The cordless telephone sounds bad or is silent',
      body: lines(`1. Turn the sound up with the button on the side **during** a call.
        2. If you cannot hear the caller but they hear you: take another telephone. The speaker is broken.
        3. If calls break at the same place: write the place down and [report it](/door).
        4. If the battery does not last the shift: it is too old. The caretaker has new ones.

        Wipe the telephone with surface disinfectant, never under running water.`),
    },
  },
  {
    ...operations,
    code: 'socket-dead',
    services: ['network'],
    words: ['nätuttag', 'patcha', 'ingen förbindelse'],
    sv: {
      title: 'Inget nät i uttaget',
      body: lines(`Alla uttag är inte kopplade. Det sparar portar och är säkrare.
        1. Pröva uttaget bredvid, och en annan kabel.
        2. Skriv upp uttagets nummer, till exempel **3B-014**.
        3. [Anmäl](/door) med numret och vad som ska anslutas. Det kopplas oftast inom en timme.

        > Anslut aldrig egen utrustning eller egna växlar. Medicinsk utrustning har egna, blå uttag.`),
    },
    da: {
      title: 'Intet net i stikket',
      body: lines(`Ikke alle stik er forbundet. Det sparer porte og er sikrere.
        1. Prøv stikket ved siden af og et andet kabel.
        2. Notér stikkets nummer, for eksempel **3B-014**.
        3. [Meld det](/door) med nummeret, og hvad der skal tilsluttes. Det forbindes som regel inden for en time.

        > Tilslut aldrig eget udstyr eller egne switche. Medicinsk udstyr har egne, blå stik.`),
    },
    en: {
      title: 'No network in the socket',
      body: lines(`Not every socket is connected. That saves ports and is safer.
        1. Try the socket beside it, and another cable.
        2. Write down the number of the socket, such as **3B-014**.
        3. [Report it](/door) with the number and what shall be connected. Usually it is done within an hour.

        > Never connect equipment or switches of your own. Medical equipment has blue sockets of its own.`),
    },
  },
  {
    ...operations,
    code: 'wireless-lost',
    services: ['wireless'],
    words: ['wifi', 'trådlöst', 'ronden', 'täckning'],
    sv: {
      title: 'Det trådlösa nätet försvinner på ronden',
      body: lines(`1. Stäng av och slå på det trådlösa: flygplansläge på, räkna till fem, av.
        2. Se att datorn är på **RN-Vård**, inte på gästnätet.
        3. Försvinner det på samma ställe varje gång: skriv mellan vilka salar, och ungefär när, och [anmäl](/door).

        Vi mäter på plats. Ofta är en sändare avstängd efter ett arbete i taket.`),
    },
    da: {
      title: 'Det trådløse net forsvinder på stuegang',
      body: lines(`1. Sluk og tænd det trådløse: flytilstand til, tæl til fem, fra.
        2. Se, at computeren er på **RN-Vård**, ikke på gæstenettet.
        3. Forsvinder det samme sted hver gang: skriv mellem hvilke stuer, og cirka hvornår, og [meld det](/door).

        Vi måler på stedet. Ofte er en sender slukket efter et arbejde i loftet.`),
    },
    en: {
      title: 'The wireless network is lost on the round',
      body: lines(`1. Switch the wireless off and on: flight mode on, count to five, off.
        2. See that the computer is on **RN-Vård**, not on the guest network.
        3. If it goes at the same place each time: write between which rooms and about when, and [report it](/door).

        We measure on the spot. Often a transmitter was left off after work in the ceiling.`),
    },
  },
  {
    ...operations,
    code: 'guest-network',
    services: ['wireless'],
    words: ['gästnät', 'patient wifi', 'besökare'],
    sv: {
      title: 'Trådlöst nät för patienter och besökare',
      body: lines(`1. Välj nätet **RN-Gäst**. Det har inget lösenord.
        2. Öppna webbläsaren och godkänn villkoren.
        3. Det gäller i 24 timmar, sedan godkänner man igen.

        Nätet når inte regionens system. Affischer med bilder [beställs i katalogen](/catalogue).`),
    },
    da: {
      title: 'Trådløst net til patienter og besøgende',
      body: lines(`1. Vælg nettet **RN-Gäst**. Det har ingen adgangskode.
        2. Åbn browseren, og godkend vilkårene.
        3. Det gælder i 24 timer, derefter godkender man igen.

        Nettet når ikke regionens systemer. Plakater med billeder [bestilles i kataloget](/catalogue).`),
    },
    en: {
      title: 'Wireless network for patients and visitors',
      body: lines(`1. Choose the network **RN-Gäst**. It has no password.
        2. Open the browser and accept the terms.
        3. It holds for 24 hours, then one accepts again.

        The network does not reach the region's systems. Posters with pictures are [ordered in the catalogue](/catalogue).`),
    },
  },
  {
    ...operations,
    code: 'secure-message',
    services: ['mail'],
    words: ['patientuppgifter', 'sekretess', 'säkert meddelande', 'kommun'],
    before: {
      body: 'Patientuppgifter får inte skickas med e-post. Använd fax.',
      note: 'Faxen är borta; säkra meddelanden i stället',
    },
    sv: {
      title: 'Skicka patientuppgifter till någon utanför',
      body: lines(`Vanlig e-post får **aldrig** innehålla patientuppgifter. Använd **Säkra meddelanden**:
        1. Öppna Säkra meddelanden på skrivbordet och logga in med kortet.
        2. Välj mottagarens **funktion**, till exempel kommunens vårdplanering. Privata adresser går inte.
        3. Skriv och skicka. Du ser när det är läst.

        Mellan vårdgivare som delar vårdplan används vårdplaneringen i journalen i första hand.

        > Har något redan gått fel väg: säg det till din chef nu. Det finns en tidsfrist för anmälan.`),
    },
    da: {
      title: 'Send patientoplysninger til nogen udenfor',
      body: lines(`Almindelig e-mail må **aldrig** indeholde patientoplysninger. Brug **Sikre meddelelser**:
        1. Åbn Sikre meddelelser på skrivebordet, og log ind med kortet.
        2. Vælg modtagerens **funktion**, for eksempel kommunens visitation. Private adresser går ikke.
        3. Skriv og send. Du ser, når det er læst.

        Mellem dem, der deler plejeplan, bruges først og fremmest planlægningen i journalen.

        > Er noget allerede sendt forkert: sig det til din leder nu. Der er en frist for anmeldelse.`),
    },
    en: {
      title: 'Send patient details to somebody outside',
      body: lines(`Ordinary e-mail must **never** hold patient details. Use **Secure messages**:
        1. Open Secure messages on the desktop and sign in with your card.
        2. Choose the **function** that shall have it, such as the municipality's care planning. Private addresses do not work.
        3. Write and send. You see when it is read.

        Between those who share a care plan, the planning in the record comes first.

        > If something has gone the wrong way already: tell your head now. There is a time limit for the report.`),
    },
  },
  {
    ...operations,
    code: 'mailbox-full',
    services: ['mail'],
    words: ['brevlådan full', 'får inga brev', 'utrymme', 'arkiv'],
    sv: {
      title: 'Brevlådan är full',
      body: lines(`När brevlådan är full kommer inga brev utifrån fram. Avsändaren får besked.
        1. Sortera efter **storlek** och ta bort det största.
        2. Töm **Borttaget**.
        3. Spara bilagor som hör till ett ärende i ärendet, inte i brevlådan.

        Behöver enheten mer plats, till exempel för kallelser: [beställ en gemensam brevlåda](/catalogue).`),
    },
    da: {
      title: 'Postkassen er fuld',
      body: lines(`Når postkassen er fuld, kommer ingen mail udefra frem. Afsenderen får besked.
        1. Sortér efter **størrelse**, og fjern det største.
        2. Tøm **Slettet post**.
        3. Gem bilag, der hører til en sag, i sagen, ikke i postkassen.

        Har enheden brug for mere plads, for eksempel til indkaldelser: [bestil en fælles postkasse](/catalogue).`),
    },
    en: {
      title: 'The mailbox is full',
      body: lines(`When a mailbox is full no mail from outside arrives. The sender is told.
        1. Sort by **size** and remove the largest.
        2. Empty **Deleted items**.
        3. Keep attachments that belong to a case in the case, not in the mailbox.

        If the unit needs more room, for appointments for example: [order a shared mailbox](/catalogue).`),
    },
  },
  {
    ...operations,
    code: 'out-of-office',
    services: ['mail'],
    words: ['frånvaro', 'autosvar', 'semestersvar'],
    sv: {
      title: 'Svara automatiskt när du är borta',
      body: lines(`1. I e-posten: **Arkiv**, **Automatiska svar**.
        2. Välj från och till. Skriv vem man vänder sig till i stället, med telefon.
        3. Välj **Inom regionen** och **Utanför**. Skriv inte varför du är borta.

        > Är du borta längre än två veckor: låt enhetens brevlåda ta över. Handlingar ska kunna lämnas ut också när du är ledig.`),
    },
    da: {
      title: 'Svar automatisk, når du er væk',
      body: lines(`1. I mailen: **Filer**, **Automatiske svar**.
        2. Vælg fra og til. Skriv, hvem man henvender sig til i stedet, med telefon.
        3. Vælg **I regionen** og **Udenfor**. Skriv ikke, hvorfor du er væk.

        > Er du væk i mere end to uger: lad enhedens postkasse tage over. Dokumenter skal kunne udleveres, også når du har fri.`),
    },
    en: {
      title: 'Answer automatically when you are away',
      body: lines(`1. In the mail: **File**, **Automatic replies**.
        2. Choose from and to. Write whom to turn to instead, with telephone.
        3. Choose **Inside the region** and **Outside**. Do not write why you are away.

        > If you are away for more than two weeks: let the unit's mailbox take over. Documents must be given out also when you are off.`),
    },
  },
  {
    unit: 'DTD',
    code: 'printer-queue',
    services: ['workplace'],
    audience: 'agents',
    words: ['skrivarkö', 'spooler'],
    sv: {
      title: 'Skrivarkön pekar fel: så rättar du',
      body: lines(`1. Slå upp skrivarens nummer i [utrustningen](/equipment). Läs adressen på själva skrivaren: **Meny**, **Nät**.
        2. Skiljer de sig: byt adressen på kön, inte på datorn.
        3. Skriv ut en provsida från servern och be anmälaren skriva ut sin.
        4. Rätta adressen i registret, annars kommer felet tillbaka vid nästa omstart.`),
    },
    da: {
      title: 'Printkøen peger forkert: sådan retter du',
      body: lines(`1. Slå printerens nummer op i [udstyret](/equipment). Læs adressen på selve printeren: **Menu**, **Net**.
        2. Er de forskellige: skift adressen på køen, ikke på computeren.
        3. Print en prøveside fra serveren, og bed anmelderen printe sin.
        4. Ret adressen i registret, ellers kommer fejlen igen ved næste genstart.`),
    },
    en: {
      title: 'The print queue points the wrong way: how to mend it',
      body: lines(`1. Look the printer up in [equipment](/equipment). Read the address on the printer itself: **Menu**, **Network**.
        2. If they differ: change the address of the queue, not of the computer.
        3. Print a test page from the server and ask the reporter to print theirs.
        4. Correct the address in the register, or the fault comes back at the next restart.`),
    },
  },
  {
    ...operations,
    code: 'video-visit',
    services: ['network'],
    state: 'draft',
    words: ['videomöte', 'videobesök', 'kamera'],
    sv: {
      title: 'Bild eller ljud saknas i ett videobesök',
      body: lines(`1. Se att kamerans lucka är öppen.
        2. Stäng andra program som använder kameran.
        3. Be patienten ladda om sidan.`),
    },
    da: {
      title: 'Billede eller lyd mangler i et videobesøg',
      body: lines(`1. Se, at kameraets lukker er åben.
        2. Luk andre programmer, der bruger kameraet.
        3. Bed patienten genindlæse siden.`),
    },
    en: {
      title: 'Picture or sound is missing in a video visit',
      body: lines(`1. See that the camera's shutter is open.
        2. Close other programs that use the camera.
        3. Ask the patient to reload the page.`),
    },
  },
  {
    ...operations,
    code: 'fax',
    services: ['telephony'],
    state: 'withdrawn',
    words: ['fax'],
    sv: { title: 'Skicka fax', body: 'Lägg papperet med texten nedåt, slå numret och tryck på den gröna knappen.' },
    da: { title: 'Send fax', body: 'Læg papiret med teksten nedad, tast nummeret, og tryk på den grønne knap.' },
    en: { title: 'Send a fax', body: 'Put the paper face down, dial the number and press the green button.' },
  },
];
