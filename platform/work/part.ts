// What the whole house shares is asked for by a key that carries its type.

/** The key of something the whole house shares; the module that owns it declares the key, `openHouse` fills it. */
export interface Part<T> {
  readonly name: string;
  /** never set: carries the type */
  readonly holds?: T;
}
