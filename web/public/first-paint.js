// Sets theme, density and language before the first paint, so that nothing flashes. Kept as a file of its own because
// the content security policy allows no inline script. The same keys are written by appearance.ts and language.tsx.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem('fyr.theme');
  const density = localStorage.getItem('fyr.density');
  const language = localStorage.getItem('fyr.language');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (density === 'compact') root.dataset.density = density;
  if (language === 'sv' || language === 'da' || language === 'en') root.lang = language;
} catch {
  // Storage may be forbidden; the system's own choice is then used.
}
