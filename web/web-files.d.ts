// What the build turns into addresses or style sheets, told to the type checker.
declare module '*.css';
declare module '*.svg' {
  export const address: string;
}
