// Drafts of random reports in three languages, every sentence read back and held against the records by the claim checker: how
// many are false, how many comments do not add up, and how many sentences made false on purpose are found out. Aim: 0, 0, all.
// Run: node bench/drafts.ts [reports]
import { checkClaims } from '../domains/interim-reports/claims/claim-rules.ts';
import { randomFacts } from '../domains/interim-reports/drafts/random-facts.test-kit.ts';
import { draftedLines, falsified, placesOf } from '../domains/interim-reports/drafts/random-report.test-kit.ts';

const reports = Number(process.argv[2] ?? 1000);
const told = new Map<string, { texts: number; sentences: number; wrong: number; sums: number; broken: number }>();
const made = new Map<string, { made: number; found: number }>();
const began = performance.now();
for (let seed = 1; seed <= reports; seed++) {
  const facts = randomFacts(seed);
  const count = told.get(facts.language) ?? { texts: 0, sentences: 0, wrong: 0, sums: 0, broken: 0 };
  told.set(facts.language, count);
  for (const place of placesOf(facts)) {
    const lines = draftedLines(facts, place);
    const checked = checkClaims(lines, place, facts);
    const verdicts = checked.lines.flat();
    count.texts += lines.length > 0 ? 1 : 0;
    count.sentences += verdicts.length;
    count.wrong += verdicts.filter((each) => each.is !== 'true').length;
    count.sums += checked.addsUp === null ? 0 : 1;
    count.broken += checked.addsUp === false ? 1 : 0;
    for (const { how, lines: changed } of falsified(lines, facts, seed)) {
      const counted = made.get(how) ?? { made: 0, found: 0 };
      made.set(how, counted);
      const after = checkClaims(changed, place, facts);
      counted.made++;
      if (after.addsUp === false || after.lines.flat().some((each) => each.is !== 'true')) counted.found++;
    }
  }
}
for (const [language, { texts, sentences, wrong, sums, broken }] of [...told].sort())
  say(
    `${language}: ${texts} texts, ${sentences} sentences, ${wrong} false or unread; ${sums} comments with drivers, ${broken} that do not add up`,
  );
for (const [how, counted] of [...made].sort())
  say(`made false by ${how.padEnd(10)} ${String(counted.made).padStart(7)}, found ${percent(counted)}`);
const whole = [...made.values()].reduce((all, each) => ({ made: all.made + each.made, found: all.found + each.found }));
say(
  `MADE FALSE ${whole.made}, FOUND ${percent(whole)}; ${reports} reports in ${((performance.now() - began) / 1000).toFixed(1)} s`,
);

function percent({ made: of, found }: { made: number; found: number }): string {
  return `${((100 * found) / of).toFixed(2)} % (${of - found} missed)`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
