// What stands in mails about orders, in three languages.
import type { Language } from '../../platform/work/work.ts';

interface OrderMailTexts {
  readonly subject: Readonly<Record<'asked' | 'reminded' | 'passed-on' | 'lapsed' | 'approved' | 'rejected', string>>;
  readonly lead: Readonly<Record<'asked' | 'reminded' | 'passed-on' | 'lapsed' | 'approved' | 'rejected', string>>;
  readonly insteadOf: (name: string) => string;
  readonly act: string;
  readonly see: string;
  readonly once: (until: string) => string;
  readonly noReply: string;
  readonly item: string;
  readonly whom: string;
  readonly orderer: string;
  readonly price: string;
  readonly free: string;
  readonly why: string;
  readonly note: string;
}

export const orderMailTexts: Readonly<Record<Language, OrderMailTexts>> = {
  sv: {
    subject: {
      asked: 'Att godkänna',
      reminded: 'Påminnelse: att godkänna',
      'passed-on': 'Att godkänna, ingen har svarat',
      lapsed: 'Beställningen har förfallit',
      approved: 'Beställningen är godkänd',
      rejected: 'Beställningen är inte godkänd',
    },
    lead: {
      asked: 'En beställning väntar på ditt ja eller nej.',
      reminded: 'En beställning väntar fortfarande på ditt ja eller nej.',
      'passed-on': 'En beställning kommer till dig, eftersom den som fick frågan först inte har svarat i tid.',
      lapsed: 'Ingen svarade i tid på din beställning. Den har förfallit. Du kan beställa igen.',
      approved: 'Din beställning är godkänd och på väg.',
      rejected: 'Din beställning blev inte godkänd.',
    },
    insteadOf: (name) =>
      `Du får mejlet som ersättare för ${name}. Ni är båda tillfrågade, och den som svarar först avgör.`,
    act: 'Se beställningen och svara',
    see: 'Se beställningen',
    once: (until) =>
      `Länken är din egen. Den visar beställningen innan du svarar, gäller till ${until} och kan användas en gång.`,
    noReply: 'Svara med länken. Ett svar på mejlet räknas inte som godkännande.',
    item: 'Tjänst',
    whom: 'För',
    orderer: 'Beställd av',
    price: 'Pris',
    free: 'Utan kostnad',
    why: 'Skäl',
    note: 'Meddelande',
  },
  da: {
    subject: {
      asked: 'Til godkendelse',
      reminded: 'Påmindelse: til godkendelse',
      'passed-on': 'Til godkendelse, ingen har svaret',
      lapsed: 'Bestillingen er bortfaldet',
      approved: 'Bestillingen er godkendt',
      rejected: 'Bestillingen er ikke godkendt',
    },
    lead: {
      asked: 'En bestilling venter på dit ja eller nej.',
      reminded: 'En bestilling venter stadig på dit ja eller nej.',
      'passed-on': 'En bestilling kommer til dig, fordi den, der blev spurgt først, ikke har svaret i tide.',
      lapsed: 'Ingen svarede i tide på din bestilling. Den er bortfaldet. Du kan bestille igen.',
      approved: 'Din bestilling er godkendt og på vej.',
      rejected: 'Din bestilling blev ikke godkendt.',
    },
    insteadOf: (name) =>
      `Du får mailen som stedfortræder for ${name}. I er begge spurgt, og den, der svarer først, afgør det.`,
    act: 'Se bestillingen og svar',
    see: 'Se bestillingen',
    once: (until) =>
      `Linket er dit eget. Det viser bestillingen, før du svarer, gælder til ${until} og kan bruges én gang.`,
    noReply: 'Svar med linket. Et svar på mailen gælder ikke som godkendelse.',
    item: 'Ydelse',
    whom: 'Til',
    orderer: 'Bestilt af',
    price: 'Pris',
    free: 'Uden omkostning',
    why: 'Begrundelse',
    note: 'Besked',
  },
  en: {
    subject: {
      asked: 'To approve',
      reminded: 'Reminder: to approve',
      'passed-on': 'To approve, nobody has answered',
      lapsed: 'The order has lapsed',
      approved: 'The order is approved',
      rejected: 'The order is not approved',
    },
    lead: {
      asked: 'An order waits for your yes or no.',
      reminded: 'An order still waits for your yes or no.',
      'passed-on': 'An order comes to you, because the one who was asked first has not answered in time.',
      lapsed: 'Nobody answered your order in time. It has lapsed. You can order again.',
      approved: 'Your order is approved and on its way.',
      rejected: 'Your order was not approved.',
    },
    insteadOf: (name) => `You get this as a substitute for ${name}. You are both asked, and the first answer decides.`,
    act: 'See the order and answer',
    see: 'See the order',
    once: (until) =>
      `The link is your own. It shows the order before you answer, holds until ${until} and can be used once.`,
    noReply: 'Answer with the link. A reply to this e-mail is not an approval.',
    item: 'Item',
    whom: 'For',
    orderer: 'Ordered by',
    price: 'Price',
    free: 'No cost',
    why: 'Reason',
    note: 'Message',
  },
};
