// The only place in documents where a colour is named; the same sea, amber, red and green as on screen. The six chart
// hues differ by at least 0.11 in OKLab from each other, also for the three kinds of colour blindness, and reach 3:1
// against their paper; document-colours.test.ts measures both. Pure.

export interface DocumentColours {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly sea: string;
  readonly seaSoft: string;
  readonly green: string;
  readonly amber: string;
  readonly red: string;
  readonly grey: string;
  readonly chart: readonly [string, string, string, string, string, string];
  readonly lastYear: string;
  readonly band: string;
}

export const lightColours: DocumentColours = {
  paper: '#ffffff',
  ink: '#10202f',
  quiet: '#4a5b6d',
  line: '#d3dce5',
  lineStrong: '#74869a',
  sea: '#0b4a72',
  seaSoft: '#f0f5f9',
  green: '#17633c',
  amber: '#8a4f00',
  red: '#a8201a',
  grey: '#5c6b7a',
  chart: ['#0f5483', '#b08505', '#47807f', '#351b46', '#359bd9', '#8a4b24'],
  lastYear: '#76889a',
  band: '#d7e6f2',
};

export const darkColours: DocumentColours = {
  paper: '#0b131c',
  ink: '#e4ecf4',
  quiet: '#a5b4c4',
  line: '#223140',
  lineStrong: '#6b8096',
  sea: '#8cc7ee',
  seaSoft: '#122233',
  green: '#7fd3a3',
  amber: '#f3b854',
  red: '#ff9d94',
  grey: '#a0b0c0',
  chart: ['#74b8e6', '#eeb154', '#699883', '#89526c', '#4f65b6', '#b2d8c3'],
  lastYear: '#7d90a3',
  band: '#1d3a52',
};
