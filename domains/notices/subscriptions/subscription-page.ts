// The plain pages on which an address is given, confirmed and taken away: forms that work without a script. Pure.
import type { PublicStatus } from '../contract.ts';
import { type PageLanguage, safe } from '../status-page.ts';
import { statusWords } from '../status-words.ts';

/** The form to subscribe; `fault` says what was wrong with what was sent. */
export function subscribePage(
  status: Pick<PublicStatus, 'region' | 'services'>,
  language: PageLanguage,
  fault: 'wrongAddress' | 'tooMany' | null,
): string {
  const { forms } = statusWords[language];
  const boxes = status.services.map(
    (each) =>
      `<p><label><input type="checkbox" name="services" value="${safe(each.service)}"> ${safe(each.name)}</label></p>`,
  );
  return page(status.region, language, forms.title, [
    `<p>${forms.lead}</p>`,
    fault ? `<p class="kept" role="alert">${forms[fault]}</p>` : '',
    `<form method="post" action="/status/subscribe?language=${language}">`,
    `<p><label>${forms.address}<br><input type="email" name="address" autocomplete="email" maxlength="200" required></label></p>`,
    `<fieldset><legend>${forms.services}</legend><p class="quiet">${forms.servicesHint}</p>${boxes.join('')}</fieldset>`,
    `<p><button>${forms.send}</button></p></form>`,
  ]);
}

/** A page with one button: confirms or ends. Opening the link does nothing by itself, because mail programs open links. */
export function linkPage(region: string, language: PageLanguage, use: 'confirm' | 'end', token: string): string {
  const { forms } = statusWords[language];
  const [title, verb] = use === 'confirm' ? [forms.confirmTitle, forms.confirm] : [forms.endTitle, forms.end];
  const action = `/status/${use}?language=${language}&token=${encodeURIComponent(token)}`;
  return page(region, language, title, [
    `<form method="post" action="${safe(action)}"><p><button>${verb}</button></p></form>`,
  ]);
}

/** A page that says how it went. */
export function donePage(
  region: string,
  language: PageLanguage,
  said: 'sent' | 'confirmed' | 'ended' | 'wrongLink',
): string {
  const { forms } = statusWords[language];
  return page(region, language, forms.title, [`<p role="status">${forms[said]}</p>`]);
}

function page(region: string, language: PageLanguage, title: string, body: readonly string[]): string {
  const { forms } = statusWords[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(`${title} · ${region}`)}</title>
<link rel="stylesheet" href="/status.css">
<link rel="icon" href="/mark.svg">
</head>
<body>
<header><p>${safe(region)}</p></header>
<main>
<h1>${title}</h1>
${body.filter(Boolean).join('\n')}
<p><a href="/status?language=${language}">${forms.back}</a></p>
</main>
</body>
</html>
`;
}
