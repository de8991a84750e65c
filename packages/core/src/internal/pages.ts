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
export const turn = <P, A, B, E, R>(
  page: (input: Fields) => Effect.Effect<P, E, R>,
  input: Fields,
  { items, next }: Pager<P, A>,
  give: (page: P) => ReadonlyArray<B>,
  { stalled, unreadable }: Failures<E>
): Stream.Stream<B, E, R> =>
  Stream.suspend(() => {
    const seen = new Set<string>()
    const again = repeating()
    return Stream.paginate<Turn, B, E, R>({ asked: input }, ({ asked, why }) => {
      if (why !== undefined) return Effect.fail(stalled(why))
      const read = Effect.flatMap(page(asked), (answer) =>
        Effect.try({
          try: () => ({ rows: items(answer), given: [...give(answer)], following: next(answer, asked) }),
          catch: unreadable
        }))
      return Effect.flatMap(read, ({ following, given, rows }) => {
        if (following._tag === "End") return Effect.succeed([given, Option.none()] as const)
        if (following._tag === "Stalled") {
          return Effect.succeed([given, Option.some({ asked, why: following.why })] as const)
        }
        const cursor = JSON.stringify(following.fields)
        const stays = Object.entries(following.fields).every(([field, value]) => asked[field] === value)
        if (stays || seen.has(cursor)) {
          return Effect.fail(stalled(`the cursor ${cursor} has come before: the list turns in a circle`))
        }
        seen.add(cursor)
        // Only cursors are the server's own; that pages are counted says nothing of whether they go on.
        if (Object.values(following.fields).every((value) => typeof value === "number") && again(rows)) {
          return Effect.fail(stalled("the same page has come three times: the list does not go on"))
        }
        return Effect.succeed([given, Option.some({ asked: { ...asked, ...following.fields } })] as const)
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
interface Turn {
  readonly asked: Fields
  readonly why?: string
}

/** The items of each page without those of the page before it. */
export const once = <P, A>({ items }: Pager<P, A>, key: (item: A) => string) => {
  let before = new Set<string>()
  return (page: P): ReadonlyArray<A> => {
    const all = items(page)
    const fresh = all.filter((item) => !before.has(key(item)))
    before = new Set(all.map(key))
    return fresh
  }
}
