/** Turns pages: lazily, and never in a circle. */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Pager } from "../Page.ts"
import { jsonOf } from "../Provider.ts"

type Fields = { readonly [field: string]: unknown }

/** How a list fails by itself. */
interface Failures<out E> {
  readonly stalled: (why: string) => E
  /** A page that breaks its schema, and was handed on all the same. */
  readonly unreadable: () => E
}

/** What `give` takes of each page, from `input` on; a page that promises more than it says is given, then the list fails. */
export const paginate = <P, A, B, E, R>(
  page: (input: Fields) => Effect.Effect<P, E, R>,
  input: Fields,
  { items, next }: Pager<P, A>,
  pick: (page: P) => ReadonlyArray<B>,
  { stalled, unreadable }: Failures<E>
): Stream.Stream<B, E, R> =>
  Stream.suspend(() => {
    const seen = new Set<string>()
    const repeats = repeating()
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
        const stays = Object.entries(following.fields).every(([field, value]) => fields[field] === value)
        if (stays || seen.has(cursor)) {
          return Effect.fail(stalled(`the cursor ${cursor} has come before: the list turns in a circle`))
        }
        seen.add(cursor)
        // Only cursors are the server's own; that pages are counted says nothing of whether they go on.
        if (Object.values(following.fields).every((value) => typeof value === "number") && repeats(rows)) {
          return Effect.fail(stalled("the same page has come three times: the list does not go on"))
        }
        return Effect.succeed([picked, Option.some({ fields: { ...fields, ...following.fields } })] as const)
      })
    })
  })

/** Whether the same items have come for the third time in a row: twice they may, where rows shift meanwhile. */
const repeating = () => {
  let last: ReadonlyArray<unknown> = []
  let times = 0
  return (items: ReadonlyArray<unknown>) => {
    // The first one tells most pages apart, without the others being written.
    times = isSame(items[0], last[0]) && isSame(items, last) ? times + 1 : 1
    last = items
    return times === 3
  }
}

const isSame = (one: unknown, other: unknown) => {
  const text = jsonOf([one])
  return text !== undefined && text === jsonOf([other])
}

/** The next request, or why there can be none. */
interface Step {
  readonly fields: Fields
  readonly why?: string
}

/** The items of each page without those of the page before it. */
export const withoutRepeats = <P, A>({ items }: Pager<P, A>, key: (item: A) => string) => {
  let before = new Set<string>()
  return (page: P): ReadonlyArray<A> => {
    const all = items(page)
    const fresh = all.filter((item) => !before.has(key(item)))
    before = new Set(all.map(key))
    return fresh
  }
}
