// The example region's articles about computers, printing and signing in.
import { type ExampleArticle, lines } from './example-article.ts';

const desk = { services: ['workplace'], unit: 'DTD-SD' } as const;
const signOn = { services: ['sign-on'], unit: 'DTD-DRI' } as const;

export const workplaceArticles: readonly ExampleArticle[] = [
  {
    ...desk,
    code: 'print-both-sides',
    words: ['duplex', 'tvåsidigt', 'spara papper'],
    sv: {
      title: 'Skriv ut på båda sidor',
      body: lines(`Skrivarna är inställda på båda sidor från början. Så här väljer du själv:
        1. Tryck \`Ctrl+P\`.
        2. Välj **Egenskaper** bredvid skrivarens namn.
        3. Välj **Båda sidor, vänd på långsidan** och **OK**.

        > Etiketter och recept skrivs alltid på en sida.`),
    },
    da: {
      title: 'Print på begge sider',
      body: lines(`Printerne er sat til begge sider fra starten. Sådan vælger du selv:
        1. Tryk \`Ctrl+P\`.
        2. Vælg **Egenskaber** ved siden af printerens navn.
        3. Vælg **Begge sider, vend på den lange kant** og **OK**.

        > Etiketter og recepter printes altid på én side.`),
    },
    en: {
      title: 'Print on both sides',
      body: lines(`The printers are set to both sides from the start. To choose for yourself:
        1. Press \`Ctrl+P\`.
        2. Choose **Properties** beside the printer's name.
        3. Choose **Both sides, flip on long edge** and **OK**.

        > Labels and prescriptions are always printed on one side.`),
    },
  },
  {
    ...desk,
    code: 'printer-silent',
    words: ['utskrift', 'kö', 'papper kommer inte', 'printer'],
    before: { body: 'Starta om skrivaren. Vänta två minuter och skriv ut igen.', note: 'Kontrollera kön först' },
    sv: {
      title: 'Skrivaren skriver inte ut',
      body: lines(`## Pröva i den här ordningen
        1. Se om skrivaren visar fel: papper, färg eller öppen lucka.
        2. Öppna **Utskriftskön** på datorn. Ta bort det som står överst med ett utropstecken.
        3. Stäng av skrivaren, räkna till tio och starta den.
        4. Skriv ut en sida från en annan dator.

        Går det från den andra datorn är felet i din dator. Går det inte alls: [anmäl i Vägen in](/door) och skriv numret på skrivarens etikett.

        > Brådskar det på avdelningen: välj skrivaren **Närmaste** i listan. Den finns alltid.`),
    },
    da: {
      title: 'Printeren printer ikke',
      body: lines(`## Prøv i denne rækkefølge
        1. Se, om printeren viser fejl: papir, farve eller åben låge.
        2. Åbn **Printkøen** på computeren. Fjern det, der står øverst med et advarselstegn.
        3. Sluk printeren, tæl til ti og tænd den.
        4. Print en side fra en anden computer.

        Virker det fra den anden computer, er fejlen i din. Virker det slet ikke: [meld det i Vejen ind](/door) og skriv nummeret på printerens etiket.

        > Haster det på afsnittet: vælg printeren **Nærmeste** på listen. Den er der altid.`),
    },
    en: {
      title: 'The printer does not print',
      body: lines(`## Try in this order
        1. See whether the printer shows a fault: paper, toner or an open door.
        2. Open the **print queue** on the computer. Remove what stands at the top with a warning sign.
        3. Switch the printer off, count to ten, switch it on.
        4. Print a page from another computer.

        If the other computer prints, the fault is in yours. If nothing prints: [report it](/door) with the number on the printer's label.

        > In a hurry on the ward: choose the printer **Nearest** in the list. It is always there.`),
    },
  },
  {
    ...desk,
    code: 'labels-blank',
    words: ['provetiketter', 'färgband', 'etikettskrivare'],
    sv: {
      title: 'Etiketter blir tomma eller suddiga',
      body: lines(`Oftast är färgbandet slut, eller ligger fel.
        1. Öppna locket. Färgbandets blanka sida ska vända **nedåt**.
        2. Byt band om rullen är tom. Nya finns i förrådet, hylla för etiketter.
        3. Torka skrivhuvudet med en spritservett och låt det torka en minut.
        4. Skriv ut en provetikett med \`FEED\`.

        > Märk aldrig prov för hand i stället för en suddig etikett. Byt skrivare tills felet är rättat.`),
    },
    da: {
      title: 'Etiketter bliver tomme eller utydelige',
      body: lines(`Som regel er farvebåndet brugt op, eller det ligger forkert.
        1. Åbn låget. Farvebåndets blanke side skal vende **nedad**.
        2. Skift bånd, hvis rullen er tom. Nye ligger i depotet, hylden til etiketter.
        3. Tør printhovedet af med en spritserviet, og lad det tørre et minut.
        4. Print en prøveetiket med \`FEED\`.

        > Skriv aldrig prøver i hånden i stedet for en utydelig etiket. Skift printer, til fejlen er rettet.`),
    },
    en: {
      title: 'Labels come out blank or smudged',
      body: lines(`Usually the ribbon is used up, or lies the wrong way.
        1. Open the lid. The shiny side of the ribbon must face **down**.
        2. Change the ribbon if the roll is empty. New ones are in the store, on the shelf for labels.
        3. Wipe the print head with an alcohol wipe and let it dry for a minute.
        4. Print a test label with \`FEED\`.

        > Never mark samples by hand instead of a smudged label. Use another printer until it is mended.`),
    },
  },
  {
    ...desk,
    code: 'computer-dead',
    words: ['svart skärm', 'burken', 'ingen ström', 'startar ej'],
    sv: {
      title: 'Datorn startar inte',
      body: lines(`1. Är skärmen tänd? Tryck på dess knapp och se att sladden sitter i.
        2. Håll datorns knapp intryckt i tio sekunder. Släpp. Tryck en gång.
        3. Bärbar dator: ta ur den ur dockan och starta den med laddaren direkt.
        4. Hör du pip i följd: räkna dem och skriv antalet när du anmäler.

        Hjälper det inte, ta en annan dator och [anmäl i Vägen in](/door). Det du hade sparat på H: finns kvar.`),
    },
    da: {
      title: 'Computeren starter ikke',
      body: lines(`1. Er skærmen tændt? Tryk på dens knap, og se, at ledningen sidder i.
        2. Hold computerens knap inde i ti sekunder. Slip. Tryk én gang.
        3. Bærbar: tag den ud af dockingstationen, og start den med laderen direkte.
        4. Hører du bip efter hinanden: tæl dem, og skriv antallet, når du melder det.

        Hjælper det ikke, så tag en anden computer og [meld det i Vejen ind](/door). Det, du har gemt på H:, er der stadig.`),
    },
    en: {
      title: 'The computer does not start',
      body: lines(`1. Is the screen on? Press its button and see that the cable is in.
        2. Hold the computer's button for ten seconds. Let go. Press once.
        3. Laptop: take it out of the dock and start it with the charger directly.
        4. If you hear beeps in a row: count them and write how many when you report.

        If it does not help, take another computer and [report it](/door). What you saved on H: is still there.`),
    },
  },
  {
    ...desk,
    code: 'two-screens',
    words: ['extra skärm', 'bildskärm', 'dockning'],
    reviewIn: 20,
    sv: {
      title: 'Använd två skärmar',
      body: lines(`1. Koppla in båda skärmarna i dockan, aldrig en i dockan och en i datorn.
        2. Tryck \`Windows+P\` och välj **Utöka**.
        3. Ligger skärmarna åt fel håll: högerklicka på skrivbordet, **Bildskärmsinställningar**, och dra dem på plats.

        En skärm till [beställs i katalogen](/catalogue). För granskning av röntgenbilder behövs en särskild skärm; den väljs i beställningen.`),
    },
    da: {
      title: 'Brug to skærme',
      body: lines(`1. Sæt begge skærme i dockingstationen, aldrig én i den og én i computeren.
        2. Tryk \`Windows+P\`, og vælg **Udvid**.
        3. Ligger skærmene forkert: højreklik på skrivebordet, **Skærmindstillinger**, og træk dem på plads.

        En skærm mere [bestilles i kataloget](/catalogue). Til at se røntgenbilleder kræves en særlig skærm; den vælges i bestillingen.`),
    },
    en: {
      title: 'Use two screens',
      body: lines(`1. Connect both screens to the dock, never one to the dock and one to the computer.
        2. Press \`Windows+P\` and choose **Extend**.
        3. If they lie the wrong way round: right-click the desktop, **Display settings**, and drag them into place.

        Another screen is [ordered in the catalogue](/catalogue). Reading X-ray images takes a special screen; it is chosen in the order.`),
    },
  },
  {
    ...signOn,
    code: 'card-not-read',
    words: ['SITHS', 'tjänstekort', 'kortläsare', 'certifikat'],
    reviewIn: -12,
    sv: {
      title: 'Kortet läses inte',
      body: lines(`1. Ta ur kortet, torka chippet mot tröjan och sätt i det igen. Chippet uppåt och inåt.
        2. Pröva kortet i en annan dator, och en kollegas kort i din.
        3. Går **inget** kort i din dator: starta om datorn. Det hjälper oftast.
        4. Går **ditt** kort inte någonstans: certifikatet kan ha gått ut. Se datumet på kortets baksida.

        Kort byts i receptionen på entréplan, vardagar 7–16. Ta med legitimation. Reservkort för natt och helg finns hos vakten.

        > Låna aldrig någon annans kort. Allt du gör skrivs i den personens namn.`),
    },
    da: {
      title: 'Kortet læses ikke',
      body: lines(`1. Tag kortet ud, tør chippen af, og sæt det i igen. Chippen opad og indad.
        2. Prøv kortet i en anden computer, og en kollegas kort i din.
        3. Virker **intet** kort i din computer: genstart den. Det hjælper som regel.
        4. Virker **dit** kort ingen steder: certifikatet kan være udløbet. Se datoen på kortets bagside.

        Kort skiftes i receptionen i stueetagen, hverdage 7–16. Tag legitimation med. Reservekort til nat og weekend har vagten.

        > Lån aldrig en andens kort. Alt, hvad du gør, skrives i den persons navn.`),
    },
    en: {
      title: 'The card is not read',
      body: lines(`1. Take the card out, wipe the chip and put it back. Chip up and inwards.
        2. Try your card in another computer, and a colleague's card in yours.
        3. If **no** card works in your computer: restart it. That usually helps.
        4. If **your** card works nowhere: its certificate may have run out. See the date on the back.

        Cards are changed at the reception on the ground floor, weekdays 7–16. Bring identification. The guard has spare cards for nights and weekends.

        > Never borrow somebody else's card. All you do is written down in that person's name.`),
    },
  },
  {
    ...signOn,
    code: 'password-forgotten',
    words: ['lösenord', 'låst konto', 'glömt', 'semester'],
    sv: {
      title: 'Glömt lösenord eller låst konto',
      body: lines(`Kontot låses efter fem felaktiga försök och öppnas av sig självt efter 30 minuter.

        ## Nytt lösenord själv
        1. Logga in med kortet på vilken dator som helst.
        2. Tryck \`Ctrl+Alt+Delete\` och välj **Ändra lösenord**.
        3. Lämna det gamla tomt, skriv ett nytt två gånger.

        Har du inget kort: ring servicedesk. Vi ringer tillbaka på det nummer som står i registret, eller till din chef.

        > Vi frågar aldrig efter ditt lösenord, varken i telefon eller i brev.`),
    },
    da: {
      title: 'Glemt adgangskode eller låst konto',
      body: lines(`Kontoen låses efter fem forkerte forsøg og åbnes af sig selv efter 30 minutter.

        ## Ny adgangskode selv
        1. Log ind med kortet på en hvilken som helst computer.
        2. Tryk \`Ctrl+Alt+Delete\`, og vælg **Skift adgangskode**.
        3. Lad den gamle stå tom, og skriv en ny to gange.

        Har du intet kort: ring til servicedesk. Vi ringer tilbage på det nummer, der står i registret, eller til din leder.

        > Vi spørger aldrig om din adgangskode, hverken i telefonen eller i en mail.`),
    },
    en: {
      title: 'Forgotten password or locked account',
      body: lines(`An account is locked after five wrong attempts and opens by itself after 30 minutes.

        ## A new password by yourself
        1. Sign in with your card on any computer.
        2. Press \`Ctrl+Alt+Delete\` and choose **Change a password**.
        3. Leave the old one empty, write a new one twice.

        Without a card: call the service desk. We call back the number in the register, or your head.

        > We never ask for your password, neither on the telephone nor in a letter.`),
    },
  },
  {
    ...signOn,
    code: 'shared-computer',
    words: ['byta användare', 'delad dator', 'avdelningsdator', 'logga ut'],
    sv: {
      title: 'Dela dator på avdelningen',
      body: lines(`På avdelningens datorer byter man användare utan att stänga något.
        - **Dra ur kortet**: skärmen låses, dina program ligger kvar i 20 minuter.
        - **Sätt i kortet på en annan dator**: dina program följer med dit.
        - **Nästa person** sätter i sitt kort och får sin egen bild på några sekunder.

        > Lämna aldrig kortet i datorn. Det som görs medan det sitter i görs i ditt namn.`),
    },
    da: {
      title: 'Del computer på afsnittet',
      body: lines(`På afsnittets computere skifter man bruger uden at lukke noget.
        - **Tag kortet ud**: skærmen låses, dine programmer bliver liggende i 20 minutter.
        - **Sæt kortet i en anden computer**: dine programmer følger med.
        - **Den næste** sætter sit kort i og får sit eget billede på få sekunder.

        > Lad aldrig kortet sidde i computeren. Det, der gøres imens, gøres i dit navn.`),
    },
    en: {
      title: 'Share a computer on the ward',
      body: lines(`On the ward's computers one changes user without closing anything.
        - **Take the card out**: the screen locks, your programs stay for 20 minutes.
        - **Put the card in another computer**: your programs come along.
        - **The next person** puts in their card and has their own screen within seconds.

        > Never leave the card in the computer. What is done while it is there is done in your name.`),
    },
  },
  {
    ...signOn,
    code: 'shared-folder',
    words: ['mapp', 'G:', 'åtkomst', 'behörighet'],
    sv: {
      title: 'Få behörighet till en gemensam mapp',
      body: lines(`Mappens ägare, oftast enhetschefen, bestämmer vem som får läsa och skriva.
        1. [Beställ](/catalogue) **Behörighet till mapp**. Skriv mappens hela namn, till exempel G:\\Enhet\\Schema.
        2. Ägaren får frågan och svarar i Fyr.
        3. Logga ut och in när det är klart; först då syns mappen.

        Behörigheten tas bort av sig själv när du byter enhet.`),
    },
    da: {
      title: 'Få adgang til en fælles mappe',
      body: lines(`Mappens ejer, som regel enhedens leder, bestemmer, hvem der må læse og skrive.
        1. [Bestil](/catalogue) **Adgang til mappe**. Skriv mappens hele navn, for eksempel G:\\Enhet\\Schema.
        2. Ejeren får spørgsmålet og svarer i Fyr.
        3. Log ud og ind, når det er klart; først da kan mappen ses.

        Adgangen fjernes af sig selv, når du skifter enhed.`),
    },
    en: {
      title: 'Get access to a shared folder',
      body: lines(`The owner of the folder, usually the head of the unit, decides who may read and write.
        1. [Order](/catalogue) **Access to a folder**. Write its whole name, such as G:\\Enhet\\Schema.
        2. The owner is asked and answers in Fyr.
        3. Sign out and in when it is done; only then the folder is seen.

        The access goes by itself when you change unit.`),
    },
  },
  {
    ...signOn,
    code: 'unlock-check',
    audience: 'agents',
    unit: 'DTD',
    words: ['identitet', 'motringning'],
    sv: {
      title: 'Lås upp konto: så kontrollerar vi vem som ringer',
      body: lines(`1. Ring **tillbaka** på numret i registret. Ring aldrig numret som visas i telefonen.
        2. Finns inget nummer: ring enhetens chef och be om bekräftelse.
        3. Lås upp. Nytt lösenord läses upp i telefon till personen själv, aldrig till någon annan.
        4. Skriv i ärendet **hur** du kontrollerade, aldrig lösenordet.

        > Bråttom och högt uppsatt är det vanligaste sättet att lura oss. Samma ordning gäller alla.`),
    },
    da: {
      title: 'Lås konto op: sådan kontrollerer vi, hvem der ringer',
      body: lines(`1. Ring **tilbage** på nummeret i registret. Ring aldrig til det nummer, telefonen viser.
        2. Er der intet nummer: ring til enhedens leder, og bed om bekræftelse.
        3. Lås op. Den nye adgangskode læses op for personen selv, aldrig for en anden.
        4. Skriv i sagen, **hvordan** du kontrollerede, aldrig adgangskoden.

        > Travlhed og en høj stilling er den mest almindelige måde at snyde os på. Samme fremgangsmåde gælder alle.`),
    },
    en: {
      title: 'Unlocking an account: how we check who is calling',
      body: lines(`1. Call **back** the number in the register. Never call the number the telephone shows.
        2. Without a number: call the head of the unit and ask for confirmation.
        3. Unlock. A new password is read out to the person, never to somebody else.
        4. Write in the case **how** you checked, never the password.

        > In a hurry and high up is the commonest way to fool us. The same order holds for everybody.`),
    },
  },
];
