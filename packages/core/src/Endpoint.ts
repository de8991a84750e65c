/**
 * One line of a provider's API reference, as a value: a route, what it takes,
 * what it answers. An endpoint performs nothing; a `Transport` runs it.
 */
import type * as Schema from "effect/Schema"
import type { Multipart } from "./Upload/multipart.ts"

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

/** The provider's own spelling, so that it can be searched for in their docs. */
export type Route = `${Method} /${string}`

/** The names between braces: `{ message_batch_id: string }`. */
export type PathOf<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & PathOf<Rest>
  : unknown

/**
 * Where each field of a call's one flat input goes. Fields named by the route
 * go into the path, those named in `query` and `header` go there under the
 * name on the wire, and what remains is the body.
 */
export interface Locations {
  /** Field → name in the query string. */
  readonly query?: { readonly [field: string]: string }
  /** Field → header. */
  readonly header?: { readonly [field: string]: string }
  /** The shape of the JSON body; absent where the route takes none. */
  readonly body?: Schema.Codec<unknown>
  /** The field that is the body, as {@link Encoded}. */
  readonly encoded?: string
  /** A multipart body, as `Upload.form` makes it. */
  readonly form?: Form
  /** The MIME type under which text files go, where kinds of text are not told apart. */
  readonly textAs?: string
  /** Feature flags the route asks for: `always`, or only when the caller opts into others. */
  readonly flags?: { readonly always?: ReadonlyArray<string>; readonly optedIn?: ReadonlyArray<string> }
}

/** A multipart body: what remains of the input are its fields, these are its files. */
export interface Form {
  readonly files: ReadonlyArray<string>
  /** Those that may be left out. */
  readonly optionalFiles: ReadonlyArray<string>
  readonly write: Multipart
}

const encoder = new TextEncoder()

/** A JSON body that is there already, in pieces; sent as it is, as often as it takes. */
export class RawJsonBody {
  readonly chunks: ReadonlyArray<Uint8Array>
  /** How many things it holds, for creates that cost money. */
  readonly items: number
  constructor(before: string, chunks: ReadonlyArray<Uint8Array>, after: string, items: number) {
    this.chunks = [encoder.encode(before), ...chunks, encoder.encode(after)]
    this.items = items
  }

  get bytes(): number {
    return this.chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }
}

/** Places, and the type of the input whose fields they are for. */
export interface Input<in out I> extends Locations {
  readonly "~input"?: (input: I) => I
}

/** Names the type of an input beside the places its fields go to. */
export const input = <I>(places: Locations): Input<I> => places

/** A call's arguments: the input may be left out when nothing in it is required. */
export type Arguments<I> = {} extends I ? [input?: I] : [input: I]
