// What the imports of this domain say when something is wrong with a row, in three languages: what it is, and what to do.
import type { ImportProblem } from '../../platform/imports/import-kind.ts';

type Texts = ImportProblem['text'];
type Say = (value: string) => Texts;

const words = {
  'voucher-unbalanced': (value) => ({
    sv: `Verifikatet går inte ihop: debet och kredit skiljer ${value} kr. Rätta det i ekonomisystemet och läs in det igen.`,
    da: `Bilaget stemmer ikke: debet og kredit afviger ${value} kr. Ret det i økonomisystemet og indlæs det igen.`,
    en: `The voucher does not balance: debit and credit differ by ${value} kr. Correct it in the bookkeeping and import it again.`,
  }),
  'voucher-incomplete': (value) => ({
    sv: `Verifikat ${value} har rader som inte går att läsa. Hela verifikatet lämnas utanför tills de är rättade.`,
    da: `Bilag ${value} har linjer der ikke kan læses. Hele bilaget holdes ude indtil de er rettet.`,
    en: `Voucher ${value} has rows that cannot be read. The whole voucher stays out until they are corrected.`,
  }),
  'voucher-twice': (value) => ({
    sv: `Verifikat ${value} finns två gånger i filen. Serie och nummer ska vara unika inom ett år.`,
    da: `Bilag ${value} findes to gange i filen. Serie og nummer skal være entydige inden for et år.`,
    en: `Voucher ${value} is in the file twice. Series and number must be unique within a year.`,
  }),
  'voucher-differs': (value) => ({
    sv: `Verifikat ${value} finns redan med annat innehåll. Välj ”ersätt med filens” om filen har rätt.`,
    da: `Bilag ${value} findes allerede med andet indhold. Vælg »erstat med filens« hvis filen har ret.`,
    en: `Voucher ${value} is already there with other content. Choose “replace with the file’s” if the file is right.`,
  }),
  'cost-centre-unknown': (value) => ({
    sv: `Kostnadsstället ${value} finns inte i organisationen den dagen. Lägg upp det, eller välj en enhet för sådana rader.`,
    da: `Omkostningsstedet ${value} findes ikke i organisationen den dag. Opret det, eller vælg en enhed til sådanne linjer.`,
    en: `The cost centre ${value} is not in the organisation on that day. Add it, or choose a unit for such rows.`,
  }),
  'cost-centre-missing': (value) => ({
    sv: `Raden på konto ${value} saknar kostnadsställe. Välj en enhet för rader utan kostnadsställe.`,
    da: `Linjen på konto ${value} mangler omkostningssted. Vælg en enhed til linjer uden omkostningssted.`,
    en: `The row on account ${value} has no cost centre. Choose a unit for rows without one.`,
  }),
  'unit-unknown': (value) => ({
    sv: `Enheten ${value} finns inte. Ange enhetens kod så som den står i organisationen.`,
    da: `Enheden ${value} findes ikke. Angiv enhedens kode som den står i organisationen.`,
    en: `There is no unit ${value}. Give the unit’s code as it stands in the organisation.`,
  }),
  'amount-missing': () => ({
    sv: 'Raden har inget belopp. Ange ett belopp, eller debet eller kredit.',
    da: 'Linjen har intet beløb. Angiv et beløb, eller debet eller kredit.',
    en: 'The row has no amount. Give an amount, or debit or credit.',
  }),
  'nothing-to-store': () => ({
    sv: 'Filen har varken verifikat eller periodsaldon. Exportera en fil av typ 2, 3, 4 eller 4I.',
    da: 'Filen har hverken bilag eller periodesaldi. Eksportér en fil af type 2, 3, 4 eller 4I.',
    en: 'The file has neither vouchers nor period balances. Export a file of type 2, 3, 4 or 4I.',
  }),
  'chart-unknown': (value) => ({
    sv: `Kontoplanen ${value} finns inte. Välj Region-Bas, Kommun-Bas eller BAS.`,
    da: `Kontoplanen ${value} findes ikke. Vælg Region-Bas, Kommun-Bas eller BAS.`,
    en: `There is no chart of accounts ${value}. Choose Region-Bas, Kommun-Bas or BAS.`,
  }),
  'cost-group-unknown': (value) => ({
    sv: `Kostnadsgruppen ${value} finns inte. Ange ett konto eller en av kostnadsgrupperna.`,
    da: `Omkostningsgruppen ${value} findes ikke. Angiv en konto eller en af omkostningsgrupperne.`,
    en: `There is no cost group ${value}. Give an account or one of the cost groups.`,
  }),
  'account-or-group-missing': () => ({
    sv: 'Raden har varken konto eller kostnadsgrupp. Ange ett av dem.',
    da: 'Linjen har hverken konto eller omkostningsgruppe. Angiv en af dem.',
    en: 'The row has neither account nor cost group. Give one of them.',
  }),
  'month-missing': () => ({
    sv: 'Raden säger inte vilken månad beloppet gäller. Ange en månad, eller ett år och en kolumn per månad.',
    da: 'Linjen siger ikke hvilken måned beløbet gælder. Angiv en måned, eller et år og en kolonne pr. måned.',
    en: 'The row does not say which month the amount is for. Give a month, or a year and a column per month.',
  }),
  'budget-row-twice': (value) => ({
    sv: `Samma rad finns två gånger i filen: ${value}. Slå ihop dem till en.`,
    da: `Samme linje findes to gange i filen: ${value}. Slå dem sammen til én.`,
    en: `The same row is in the file twice: ${value}. Merge them into one.`,
  }),
  'budget-version-differs': (value) => ({
    sv: `Budgeten ”${value}” finns redan med andra belopp. Ge den nya versionen ett eget namn.`,
    da: `Budgettet »${value}« findes allerede med andre beløb. Giv den nye version et eget navn.`,
    en: `The budget “${value}” is already there with other amounts. Give the new version a name of its own.`,
  }),
} satisfies Record<string, Say>;

export type ImportWord = keyof typeof words;

/** A problem of one row, or of the file where `severity` is `refusal`. */
export function importProblem(
  code: ImportWord,
  at: { readonly line: number | null; readonly column?: string; readonly value?: string },
  severity: ImportProblem['severity'] = 'error',
): ImportProblem {
  const value = at.value ?? '';
  return {
    severity,
    code,
    line: at.line,
    column: at.column ?? null,
    value: at.value ?? null,
    text: words[code](value),
  };
}
