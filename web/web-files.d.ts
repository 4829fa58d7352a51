// What the build turns into addresses or style sheets, told to the type checker.
declare module '*.css';
declare module '*.svg' {
  export const address: string;
}
declare module 'virtual:texts/*' {
  const texts: Readonly<Record<string, Readonly<Record<string, import('./words.ts').Text>>>>;
  export default texts;
}
