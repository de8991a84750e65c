/** The fields that have a value: neither absent nor null. */
export function present<T extends object>(fields: T): { readonly [K in keyof T]?: NonNullable<T[K]> }
export function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}
