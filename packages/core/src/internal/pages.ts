/** Reads the pages of a list lazily; stops at a list that repeats itself. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Pager } from "../Page.ts"
import { jsonOf } from "../Provider.ts"

type Fields = { readonly [field: string]: unknown }

/** The errors of pagination itself. */
interface Failures<out E> {
  readonly stalled: (why: string) => E
  /** For a page that does not match its schema and lacks a needed field. */
  readonly unreadable: () => E
}

/** Streams what `pick` returns for each page, starting with `input`. Emits a stalled page before the list fails. */
export const paginate = <P, A, B, E, R>(
  page: (input: Fields) => Effect.Effect<P, E, R>,
  input: Fields,
  { items, next }: Pager<P, A>,
  pick: (page: P) => ReadonlyArray<B>,
  { stalled, unreadable }: Failures<E>
): Stream.Stream<B, E, R> =>
  Stream.suspend(() => {
    const seen = new Set<string>()
    const isRepeated = repetitionCheck()
    return Stream.paginate<Step, B, E, R>({ fields: input }, ({ fields, why }) => {
      if (why !== undefined) return Effect.fail(stalled(why))
      const read = Effect.flatMap(page(fields), (response) =>
        Effect.try({
          try: () => ({ rows: items(response), picked: [...pick(response)], following: next(response, fields) }),
          catch: unreadable
        }))
      return Effect.flatMap(read, ({ following, picked, rows }) => {
        if (following._tag === "End") return Effect.succeed([picked, Option.none()] as const)
        if (following._tag === "Stalled") {
          return Effect.succeed([picked, Option.some({ fields, why: following.why })] as const)
        }
        const cursor = JSON.stringify(following.fields)
        const isUnchanged = Object.entries(following.fields).every(([field, value]) => fields[field] === value)
        if (isUnchanged || seen.has(cursor)) {
          return Effect.fail(stalled(`the cursor ${cursor} was returned before: the list does not end`))
        }
        seen.add(cursor)
        // Page numbers and offsets are counted here, so only repeated items show that a server ignores them.
        if (Object.values(following.fields).every((value) => typeof value === "number") && isRepeated(rows)) {
          return Effect.fail(stalled("the same page was returned three times: the list does not end"))
        }
        return Effect.succeed([picked, Option.some({ fields: { ...fields, ...following.fields } })] as const)
      })
    })
  })

/** Whether the same items are returned for the third time in a row. Twice is possible if the list shifts. */
const repetitionCheck = () => {
  let last: ReadonlyArray<unknown> = []
  let times = 0
  return (items: ReadonlyArray<unknown>) => {
    // Most pages differ in the first item, which is cheaper to compare.
    times = isSame(items[0], last[0]) && isSame(items, last) ? times + 1 : 1
    last = items
    return times === 3
  }
}

const isSame = (one: unknown, other: unknown) => {
  const text = jsonOf([one])
  return text !== undefined && text === jsonOf([other])
}

/** The fields of the next request, or why the list is stalled. */
interface Step {
  readonly fields: Fields
  readonly why?: string
}

/** Returns the items of each page that were not on the page before. */
export const withoutRepeats = <P, A>({ items }: Pager<P, A>, key: (item: A) => string) => {
  let before = new Set<string>()
  return (page: P): ReadonlyArray<A> => {
    const [fresh, keys]: [Array<A>, Set<string>] = [[], new Set()]
    for (const item of items(page)) {
      const id = key(item)
      keys.add(id)
      if (!before.has(id)) fresh.push(item)
    }
    before = keys
    return fresh
  }
}
