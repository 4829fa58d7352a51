// What the example's people have written in the division's report for January to August 2019. Every number is a reference.

/** The running text of each chapter, by its title. */
export const chapterTexts: Readonly<Record<string, string>> = {
  Sammanfattning: `
    Vården har fått den teknik den behöver, men till en högre kostnad än planerat. Resultatet för januari–augusti är {finances.result}. Budgeten för samma månader är {finances.result-budget|explicit}, så avvikelsen är {finances.result-deviation}.
    Det här förklarar avvikelsen:
    - En granskning av våra licenser gav en kostnad som inte fanns i budgeten: {finances.one-off-licence-audit}.
    - Service och reservdelar till medicinteknisk utrustning kostade {finances.mt-service-deviation|worse} mer än budget. Nästan hälften gäller sterilteknik.
    - Konsulter kostade {finances.consultants-deviation|worse} och avskrivningar {finances.depreciation-deviation|worse} mer än budget.
    - Personalen kostade {finances.personnel-deviation|better} mindre än budget, eftersom tjänster har stått tomma.
    Årsprognosen är {finances.forecast-result}. Den kräver att de fyra sista månaderna går klart bättre än både budgeten och årets början. Vi bedömer att det är svårt.
    De större störningarna har blivit fler: {m:Större störningar} på åtta månader, mot {m:Större störningar|baseline} under hela förra året. Sedan april räknas också störningar som bara berör en klinik. Därför går åren inte att jämföra rakt av, men målet på {m:Större störningar|target} är passerat hur man än räknar.
    Sjukfrånvaron är {workforce.sick-leave}, mot {workforce.sick-leave|previous-year} under hela förra året. Extratiden har minskat med {workforce.extra-time|change|worse}, och alla chefer har nu högst så många medarbetare som målet säger.
    Av åtta uppdrag från regionledningen pågår fem enligt plan. Ett är försenat, ett är pausat och ett har inte börjat.`,
  'Balanserad styrning': `
    Divisionens plan har fem fokusområden. Varje mål i styrkortet hör till ett av dem, och varje mål har ett mått med ingångsvärde, målvärde och utfall.
    Ett mått bedöms efter en regel när det har ett tal att hålla sig till. Annars bedömer divisionschefen det och skriver varför.`,
  Verksamhet: `
    Ett av de sju målen är uppnått och fem är på väg. Målet om större störningar är inte uppnått.`,
  Medarbetare: `
    I slutet av augusti hade divisionen {workforce.headcount|number} anställda, mot {workforce.headcount|last-year|number} ett år tidigare. Det är fortfarande svårt att anställa erfarna tekniker, men fler söker sig hit än förra året.
    Två av sex mål är uppnådda. Sjukfrånvaron är högre än målet. Tre mål kan inte bedömas än, eftersom mätningen görs senare eller måttet inte är bestämt.`,
  Ekonomi: `
    Resultatet är {finances.result}, vilket är {finances.result-deviation|worse} sämre än budget. Licensgranskningen och servicen av medicinteknisk utrustning väger tyngst. Varje post kommenteras under tabellen.
    # Prognos för året
    Årsprognosen är {finances.forecast-result}. Personalkostnaden väntas bli {finances.forecast-deviation-personnel|better} lägre än budget och intäkterna {finances.forecast-deviation-revenue|better} högre. Övriga kostnader väntas bli {finances.forecast-deviation-other|worse} högre och avskrivningarna {finances.forecast-deviation-depreciation|worse} högre.
    Prognosen förutsätter att inköp skjuts upp och att tomma tjänster tillsätts först efter nyår. Håller inte det blir resultatet sämre.`,
  Investeringar: `
    Divisionens ram för året är {finances.investment-frame}. Till och med augusti har {finances.investment-outcome} betalats, varav {finances.investment-outcome-earlier} gäller beslut från tidigare år.
    It-investeringarna består mest av nätutrustning som byts ut: {finances.investment-network} av {finances.investment-outcome-it}. Inom medicinsk teknik är en liten del av årets ram använd. Upphandlingarna är igång, och leveranserna kommer under hösten och nästa vår.
    Raden för medicinsk teknik omfattar den utrustning som divisionen har tagit över ansvaret för. Laboratorier och bilddiagnostik ingår inte.`,
  'Intern kontroll': `
    Divisionen följer en risk särskilt: att utvecklingsuppdrag blir sena och hindrar andra. Kontrollen görs varje tertial.`,
  'Återrapportering av uppdrag': `
    Här redovisas de uppdrag som regionledningen har gett divisionen.`,
  'Nyckeltal i rapporten': `
    Varje nyckeltal räknas fram ur de poster som anges i tabellen. Den som har behörighet kan öppna talet och se posterna.`,
};

/** What is said about each measure, by the measure's name. */
export const measureTexts: Readonly<Record<string, string>> = {
  'Större störningar': `
    De större störningarna är {m:Större störningar} hittills i år. Målet för hela året är {m:Större störningar|target}. Flera gällde nätet på de mindre sjukhusen, där utrustningen är gammal. Den byts under hösten.
    Varje större störning följs upp inom tre veckor. Tolv av uppföljningarna är klara och har gett åtgärder som vi bevakar.`,
  Säkerhetsincidenter: `
    Måttet är nytt och räknas sedan årets början. Till och med augusti har {m:Säkerhetsincidenter} blivit kända. Rutinen för att anmäla är beslutad, och chefer och nyckelpersoner har utbildats. Ett mål sätts när ett helt år är räknat.`,
  'Förvaltningsobjekt inom medicinsk teknik': `
    Antalet är {m:Förvaltningsobjekt inom medicinsk teknik}, lika många som vid årets början. Ögonsjukvård och funktionsdiagnostik är överenskomna och startar under hösten.`,
  Behovsbeskrivningar: `
    En metod för att beskriva behov är framtagen och prövad i två förstudier. Deltagarna tycker att den hjälper dem att vänta med lösningen tills problemet är beskrivet. Hur vi mäter effekten är inte bestämt.`,
  'Genomförda förbättringar': `
    Alla sektioner har förbättringstavlor och möts vid dem varje vecka. Till och med augusti är {portfolio.completed-improvements|number} förbättringar införda. Målet är {m:Genomförda förbättringar|target} under året.`,
  'Medarbetare som vet var informationen finns': `
    I fjol svarade {m:Medarbetare som vet var informationen finns|baseline} att de vet var de hittar den information de behöver. Sedan dess har intranätet byggts om och veckobrevet kommit igång. Frågan ställs igen i oktober.`,
  'Principer för finansiering': `
    Det är nu bestämt vad som betalas ur divisionens ram, ur den centrala it-budgeten och ur investeringsbudgeten. Principerna är genomgångna med alla förvaltningar och används i alla nya uppdrag.`,
  Personalomsättning: `
    Under åtta månader har {workforce.leavers|number} slutat: {workforce.leavers-external|number} har lämnat regionen och {workforce.leavers-internal|number} har gått vidare till annat arbete inom den. Det motsvarar en omsättning på {workforce.turnover}. Under hela förra året var den {workforce.turnover|previous-year}. Åtta månader kan inte jämföras med tolv, och fortsätter det i samma takt blir året högre än det förra.`,
  Kompetensplanering: `
    En kartläggning av vilken kompetens sektionerna behöver om tre och fem år börjar i oktober. Måttet bestäms när den är klar.`,
  'Hållbart medarbetarengagemang (HME)': `
    Ingen mätning har gjorts i år. Nästa görs i november. Handlingsplanerna efter förra mätningen är genomförda i alla sektioner utom en.`,
  Sjukfrånvaro: `
    Sjukfrånvaron är {workforce.sick-leave}. Målet är högst {workforce.sick-leave-goal}. Kvinnornas är {workforce.sick-leave-women} och männens {workforce.sick-leave-men}. Den korta är {workforce.sick-leave-short}, mot {workforce.sick-leave-short|previous-year} under hela förra året. Den långa har ökat från {workforce.sick-leave-long|previous-year} till {workforce.sick-leave-long}. Cheferna arbetar med tidiga samtal och anpassning tillsammans med företagshälsovården.`,
  Extratid: `
    Extratiden är {workforce.extra-time}, mot {workforce.extra-time|last-year} samma månader förra året. Fler uppdrag planeras nu så att de ryms inom ordinarie tid, och beredskapen är fördelad på fler.`,
  'Chefer inom gränsen': `
    Gränsen är {workforce.most-reports|number} medarbetare per chef. Vid förra årets slut var {workforce.managers-within-limit-year-before} av cheferna inom den, och målet är {workforce.managers-within-limit-goal}. Sedan servicedesk delades i april har alla chefer en grupp inom gränsen.`,
  Resultat: `
    Målet är en ekonomi i balans. Budgeten för hela året är {finances.result-year-budget}. Målet nås inte under perioden, och med årsprognosen inte heller för året.`,
};

/** What is said about each row of the economy table, by the row's key. */
export const economyTexts: Readonly<Record<string, string>> = {
  personnel: `
    Personalkostnaden är {finances.personnel-deviation|better} lägre än budget, eftersom tjänster som budgeten räknar med inte är tillsatta. Jämfört med samma månader förra året har kostnaden ökat med {finances.personnel-growth}, alltså ungefär som lönerna.`,
  other: `
    Övriga kostnader är {finances.other-deviation|worse} högre än budget. Den största orsaken är licensgranskningen, {finances.one-off-licence-audit}, som inte återkommer. Konsulter har ersatt medarbetare på tomma tjänster och kostat {finances.consultants-deviation|worse} mer än budget. Kostnaderna har ökat med {finances.other-growth} sedan förra året.`,
  'mt-service': `
    Service, underhåll och reservdelar är {finances.mt-service-deviation|worse} dyrare än budget. Sterilteknik står för {finances.mt-service-sterile-deviation|worse}: flera diskdesinfektorer har gått sönder samtidigt. Utrustning som divisionen tog över har inte fått någon budget med sig. Kostnaden har ökat med {finances.mt-service-growth} sedan förra året.`,
  computers: `
    Inköpen av datorer är {finances.computers-deviation|better} lägre än budget, för att utbytet i en förvaltning har flyttats till hösten. Förra året köptes inga datorer under samma månader, så ökningen är {finances.computers-change}.`,
  depreciation: `
    Avskrivningarna är {finances.depreciation-deviation|worse} högre än budget. Flera investeringar från förra året togs i drift tidigare än planerat. Jämfört med förra året är ökningen {finances.depreciation-growth}.`,
};
