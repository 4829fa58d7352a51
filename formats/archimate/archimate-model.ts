// What an ArchiMate exchange file says, as plain values; what is not among them stays in the tree the model was read from.

/** A text in a language; `language` is null where the file names none. */
export interface ModelText {
  readonly language: string | null;
  readonly text: string;
}

export interface ModelProperty {
  /** identifier of its definition */
  readonly definition: string;
  readonly values: readonly ModelText[];
}

export interface ModelConcept {
  readonly identifier: string;
  readonly type: string;
  readonly names: readonly ModelText[];
  readonly documentation: readonly ModelText[];
  readonly properties: readonly ModelProperty[];
  /** line in the file; 0 for what was made here */
  readonly line: number;
}

export interface ModelRelationship extends ModelConcept {
  /** identifiers of elements or relationships */
  readonly source: string;
  readonly target: string;
  /** of an access: Access, Read, Write, ReadWrite */
  readonly accessType: string | null;
  /** of an influence: +, ++, -, … */
  readonly modifier: string | null;
  readonly isDirected: boolean | null;
}

export interface PropertyDefinition {
  readonly identifier: string;
  /** string, boolean, currency, date, time, number */
  readonly type: string;
  readonly names: readonly ModelText[];
}

/** A folder with a label, or a reference to a concept or view. */
export interface OrganizationItem {
  readonly labels: readonly ModelText[];
  readonly reference: string | null;
  readonly items: readonly OrganizationItem[];
}

export interface ViewNode {
  readonly identifier: string;
  /** Element, Container, Label */
  readonly type: string;
  readonly element: string | null;
  /** in the view's own units, from its upper left corner */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly nodes: readonly ViewNode[];
}

export interface ViewConnection {
  readonly identifier: string;
  readonly type: string;
  readonly relationship: string | null;
  /** identifiers of nodes or connections of the view */
  readonly source: string;
  readonly target: string;
}

export interface ModelView {
  readonly identifier: string;
  readonly viewpoint: string | null;
  readonly names: readonly ModelText[];
  readonly nodes: readonly ViewNode[];
  readonly connections: readonly ViewConnection[];
}

export interface ArchimateModel {
  readonly identifier: string;
  readonly names: readonly ModelText[];
  readonly documentation: readonly ModelText[];
  readonly properties: readonly ModelProperty[];
  readonly elements: readonly ModelConcept[];
  readonly relationships: readonly ModelRelationship[];
  readonly propertyDefinitions: readonly PropertyDefinition[];
  readonly organizations: readonly OrganizationItem[];
  readonly views: readonly ModelView[];
}

/** Something in the file to know of; the rest of it is read. */
export interface ModelProblem {
  readonly code:
    | 'no-identifier'
    | 'identifier-twice'
    | 'unknown-type'
    | 'unknown-relationship'
    | 'end-missing'
    | 'forbidden-relation'
    | 'unknown-part';
  readonly line: number;
  /** of the concept it is about, or the name of the unknown part */
  readonly identifier: string;
  /** the rule that is broken, the type nobody knows, the end that is missing */
  readonly detail: string;
}
