/** Makes the calls of a run, in their order, and reports what became of each. */
import type Anthropic from "@anthropic-ai/sdk"
import { NotFoundError } from "@anthropic-ai/sdk"
import { APIResource } from "@anthropic-ai/sdk/core/resource"
import * as Predicate from "effect/Predicate"
import type { Book, Calls, Helpers } from "./Call.ts"

export interface Outcome {
  readonly path: string
  /** Why the call did not succeed; `undefined` if it did. */
  readonly failure: string | undefined
}

const get = (from: unknown, key: PropertyKey): unknown => Predicate.hasProperty(from, key) ? from[key] : undefined

type Method = (...args: ReadonlyArray<unknown>) => unknown

const isMethod = (value: unknown): value is Method => typeof value === "function"

/** All methods of a client's resources that it does not mark as its own, by path. */
export const methodsOf = (client: Anthropic): ReadonlyMap<string, Method> => {
  const methods = new Map<string, Method>()
  const visit = (resource: object, prefix: string): void => {
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(resource))) {
      const method = get(resource, name)
      if (name !== "constructor" && !name.startsWith("_") && prefix !== "" && isMethod(method)) {
        methods.set(`${prefix}${name}`, method.bind(resource))
      }
    }
    for (const [name, below] of Object.entries(resource)) {
      if (below instanceof APIResource) visit(below, `${prefix}${name}.`)
    }
  }
  visit(client, "")
  return methods
}

const isPage = (value: unknown): value is { readonly data: ReadonlyArray<unknown> } =>
  Array.isArray(get(value, "data")) && isMethod(get(value, "getPaginatedItems"))

const isStream = (value: unknown): value is AsyncIterable<unknown> => Predicate.hasProperty(value, Symbol.asyncIterator)

/** Reads what a method returned to its end; a stream of a session, which has none, is opened and closed. */
const finish = async (path: string, returned: unknown): Promise<unknown> => {
  const result = await returned
  if (result instanceof Response) return result.arrayBuffer()
  const controller = get(result, "controller")
  if (path.endsWith("events.stream") && controller instanceof AbortController) return controller.abort()
  if (isStream(result)) {
    for await (const _ of result);
  }
  return result
}

/** A field of a result. A call that needs one of a call that failed is made with this id nevertheless. */
const textOf = (result: unknown, field: string): string => {
  const value = get(result, field)
  return typeof value === "string" ? value : "unknown"
}

const failureOf = (error: unknown): string =>
  error instanceof NotFoundError && error.message.includes('"Not Found"') ? "not served" : String(error)

export interface Run {
  /** Makes calls in their order. A call that fails is noted, and the next is made. */
  readonly calls: (group: Calls) => Promise<void>
  readonly helpers: (group: Helpers) => Promise<void>
  readonly outcomes: ReadonlyArray<Outcome>
}

/** A run of one generation of the API: that with betas, or that without. */
export const make = (client: Anthropic, beta: boolean): Run => {
  const methods = methodsOf(client)
  const results = new Map<string, unknown>()
  const outcomes: Array<Outcome> = []

  const withoutBeta = (path: string) => path.replace(/^beta\./, "")
  const book: Book = {
    id: (path, field = "id") => textOf(results.get(withoutBeta(path)), field),
    first: (path, field = "id") => {
      const page = results.get(withoutBeta(path))
      return textOf(isPage(page) ? page.data[0] : undefined, field)
    }
  }

  /** The method of this generation that a call is for. */
  const pathFor = (path: string, group: Calls | Helpers): string | undefined => {
    const own = beta && !path.startsWith("beta.") ? `beta.${path}` : path
    return own.startsWith("beta.") !== beta || own !== path && (own in group || !methods.has(own)) ? undefined : own
  }

  const attempt = async (path: string, call: () => unknown) => {
    try {
      results.set(withoutBeta(path), await finish(path, call()))
      outcomes.push({ path, failure: undefined })
    } catch (error) {
      outcomes.push({ path, failure: failureOf(error) })
    }
  }

  return {
    outcomes,
    calls: async (group) => {
      for (const [path, argumentsOf] of Object.entries(group)) {
        const own = pathFor(path, group)
        if (own !== undefined) await attempt(own, () => methods.get(own)?.(...argumentsOf(book)))
      }
    },
    helpers: async (group) => {
      for (const [path, use] of Object.entries(group)) {
        if (path.startsWith("beta.") === beta) await attempt(path, () => use(client, book))
      }
    }
  }
}
