/** Names: what is said of them in `codegen.yaml`, and how they are spelt in code. */

/** What is said of names: of one by itself, or of all that match a pattern (`*` is any text). */
export interface Overrides<A> {
  /** What is said of the name itself, else of the first pattern it matches. */
  readonly find: (name: string) => A | undefined
  /** What was said in vain, since nothing is called so. */
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
