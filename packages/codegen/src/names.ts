/** Names: their overrides in `codegen.yaml`, and their spelling in code. */

/** Overrides by name, or by pattern (`*` is any text). */
export interface Overrides<A> {
  /** The override of the exact name, or of the first pattern that matches. */
  readonly find: (name: string) => A | undefined
  /** The entries that matched no name. */
  readonly unused: () => ReadonlyArray<string>
}

export const overrides = <A>(byName: { readonly [pattern: string]: A }): Overrides<A> => {
  const used = new Set<string>()
  const patterns = Object.keys(byName).filter((key) => key.includes("*")).map((key) => ({ key, regExp: regExpOf(key) }))
  return {
    find: (name) => {
      const key = Object.hasOwn(byName, name) ? name : patterns.find(({ regExp }) => regExp.test(name))?.key
      if (key === undefined) return undefined
      used.add(key)
      return byName[key]
    },
    unused: () => Object.keys(byName).filter((key) => !used.has(key))
  }
}

const regExpOf = (pattern: string) =>
  new RegExp(`^${pattern.split("*").map((text) => text.replace(/[.[\]{}|]/g, "\\$&")).join(".*")}$`)

/** `RequestCounts.by_day[]` → `RequestCountsByDay`. */
export const pascal = (path: string) =>
  path.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")

/** A property's name, quoted only where it must be. */
export const key = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
