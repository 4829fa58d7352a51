// The words of the architecture: which kinds of parts there are, in which layer of the welfare society each stands, and how
// a kind is said in ArchiMate. Pure.
import { z } from 'zod';

export const componentKinds = [
  'institution',
  'service',
  'system',
  'decision-support',
  'automation',
  'sensor',
  'platform',
  'server',
  'storage',
  'network',
  'facility',
  'other',
] as const;
export const ComponentKind = z.enum(componentKinds);
export type ComponentKind = z.infer<typeof ComponentKind>;

export const lifecycleStates = ['planned', 'introducing', 'in-use', 'phasing-out', 'retired'] as const;
export const LifecycleState = z.enum(lifecycleStates);
export type LifecycleState = z.infer<typeof LifecycleState>;

/** What stopping means for what stands on a part: it stops too, it works worse, it does not notice. */
export const effects = ['stops', 'weakens', 'none'] as const;
export const Effect = z.enum(effects);
export type Effect = z.infer<typeof Effect>;

export const integrationPatterns = ['message', 'interface', 'file', 'event', 'database', 'by-hand'] as const;
export const IntegrationPattern = z.enum(integrationPatterns);
export type IntegrationPattern = z.infer<typeof IntegrationPattern>;

/** high: the receiver stops without it; medium: it works worse; low: it is hardly noticed. */
export const integrationWeights = ['high', 'medium', 'low'] as const;
export const IntegrationWeight = z.enum(integrationWeights);
export type IntegrationWeight = z.infer<typeof IntegrationWeight>;

export const effectOfWeight = { high: 'stops', medium: 'weakens', low: 'none' } as const satisfies Record<
  IntegrationWeight,
  Effect
>;

export const mapViews = ['society', 'applications', 'technology'] as const;
export const MapView = z.enum(mapViews);
export type MapView = z.infer<typeof MapView>;

const bands: Readonly<Record<MapView, readonly (readonly ComponentKind[])[]>> = {
  society: [
    ['institution', 'service'],
    ['system', 'decision-support', 'automation', 'sensor'],
    ['platform', 'server', 'storage', 'network', 'facility'],
  ],
  applications: [['service'], ['system', 'decision-support', 'automation'], ['sensor', 'platform']],
  technology: [
    ['system', 'decision-support', 'automation', 'sensor'],
    ['platform'],
    ['server', 'storage'],
    ['network'],
    ['facility'],
  ],
};

/** The bands of a view from the top down, and the kinds that stand in each. */
export function bandsOf(view: MapView): readonly (readonly ComponentKind[])[] {
  return bands[view];
}

const types: Readonly<Record<ComponentKind, string>> = {
  institution: 'BusinessActor',
  service: 'BusinessService',
  system: 'ApplicationComponent',
  'decision-support': 'ApplicationFunction',
  automation: 'ApplicationProcess',
  sensor: 'Equipment',
  platform: 'SystemSoftware',
  server: 'Node',
  storage: 'Device',
  network: 'CommunicationNetwork',
  facility: 'Facility',
  other: 'Grouping',
};

/** The type of ArchiMate a kind is exported as when no file has said another. */
export function archimateTypeOf(kind: ComponentKind): string {
  return types[kind];
}

const kinds: readonly (readonly [ComponentKind, RegExp])[] = [
  ['institution', /^(Business(Actor|Role|Collaboration)|Location)$/],
  ['service', /^Business(Interface|Process|Function|Interaction|Event|Service)$|^Product$/],
  ['decision-support', /^ApplicationFunction$/],
  ['automation', /^Application(Process|Interaction|Event)$/],
  ['system', /^Application/],
  ['network', /^(CommunicationNetwork|Path|DistributionNetwork)$/],
  ['facility', /^Facility$/],
  ['sensor', /^Equipment$/],
  ['storage', /^Device$/],
  ['platform', /^(SystemSoftware|Technology\w+|Artifact)$/],
  ['server', /^Node$/],
];

/** The kind an element of ArchiMate becomes; what says why, when or what about stands beside the layers. */
export function kindOfArchimate(type: string): ComponentKind {
  return kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other';
}

/** `S-1001`: what people call a part by. */
export function codeText(number: number | string): string {
  return `S-${number}`;
}
