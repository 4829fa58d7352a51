// A part of the example region’s architecture as it is written down.
import type { ComponentKind, LifecycleState } from './component-rules.ts';

export interface ExampleComponent {
  readonly code: string;
  readonly kind: ComponentKind;
  readonly name: string;
  readonly unit: string;
  readonly object?: string;
  readonly vendor?: string;
  readonly product?: string;
  readonly about?: string;
  /** confidentiality, integrity, availability, traceability */
  readonly levels?: readonly [number, number, number, number];
  /** 200 days ago unless told */
  readonly classifiedDaysAgo?: number;
  readonly state?: LifecycleState;
  readonly endsOn?: string;
  readonly known?: string;
}

export type Sketch = readonly [code: string, name: string, unit: string, more?: Partial<ExampleComponent>];
