/** Finds what is said of a name: by the name itself, else by the first pattern (`*` is any text) it matches. */
export const lookUp = <A>(said: { readonly [pattern: string]: A }) => {
  const patterns = Object.entries(said)
    .filter(([key]) => key.includes("*"))
    .map(([key, value]) => [patternOf(key), value] as const)
  return (name: string): A | undefined =>
    Object.hasOwn(said, name) ? said[name] : patterns.find(([pattern]) => pattern.test(name))?.[1]
}

const patternOf = (text: string) =>
  new RegExp(`^${text.split("*").map((part) => part.replace(/[.[\]{}|]/g, "\\$&")).join(".*")}$`)

/** `RequestCounts.by_day[]` → `RequestCountsByDay`. */
export const pascal = (path: string) =>
  path.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")

/** A property name, quoted only where it must be. */
export const key = (name: string) => /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
