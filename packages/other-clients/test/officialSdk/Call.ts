/** The methods of the official client's resources, by path, and the calls that a run makes of them. */
import type Anthropic from "@anthropic-ai/sdk"
import type { APIResource } from "@anthropic-ai/sdk/core/resource"

type MethodsOf<R> = { [K in keyof R & string]: R[K] extends (...args: never) => unknown ? K : never }[keyof R & string]

type PathsOf<R> = {
  [K in keyof R & string]: R[K] extends APIResource ? `${K}.${MethodsOf<R[K]> | PathsOf<R[K]>}` : never
}[keyof R & string]

type At<R, P extends string> = P extends `${infer K}.${infer Rest}` ? K extends keyof R ? At<R[K], Rest> : never
  : P extends keyof R ? R[P]
  : never

/** Where a method is on the client: `beta.sessions.events.list`. */
export type Path = PathsOf<Anthropic>

/** What earlier calls of the run returned. */
export interface Book {
  /** A field (default: the id) of the last result of a method. */
  readonly id: (path: Path, field?: string) => string
  /** A field (default: the id) of the first item that a method listed last. */
  readonly first: (path: Path, field?: string) => string
}

/**
 * Calls in their order, each with its arguments. A run with betas calls the twin of a generally available method with
 * the same arguments, unless the twin has its own.
 */
export type Calls = {
  readonly [P in Path]?: At<Anthropic, P> extends (...args: infer A) => unknown ? (book: Book) => A : never
}

/** A use of a helper of the client, which is more than one request. */
export type Helpers = { readonly [P in Path]?: (client: Anthropic, book: Book) => unknown }
