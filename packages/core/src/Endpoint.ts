/**
 * The declaration of an endpoint: its route, and where the fields of its input go.
 * `Transport` turns declarations into functions.
 */
import type * as Schema from "effect/Schema"
import type { Multipart } from "./Upload/multipart.ts"

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

/** In the provider's spelling, so it can be found in their documentation. */
export type Route = `${Method} /${string}`

/** The path parameters of a route: `{ message_batch_id: string }`. */
export type PathOf<R extends string> = R extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & PathOf<Rest>
  : unknown

/**
 * Where each field of the flat input of a call is sent. Fields named in the route go
 * into the path, those in `query` and `header` go there, all others into the body.
 */
export interface Locations {
  /** Field → name in the query string. */
  readonly query?: { readonly [field: string]: string }
  /** Field → header. */
  readonly header?: { readonly [field: string]: string }
  /** The schema of the JSON body; absent if the route has none. */
  readonly body?: Schema.Codec<unknown>
  /** The field that holds the body as a {@link RawJsonBody}. */
  readonly encoded?: string
  /** A multipart body, from `Upload.form`. */
  readonly form?: Form
  /** The MIME type of all text files, where the endpoint accepts only one. */
  readonly textAs?: string
  /** Feature flags of the route: sent `always`, or only if the caller has `optedIn` to other flags. */
  readonly flags?: { readonly always?: ReadonlyArray<string>; readonly optedIn?: ReadonlyArray<string> }
}

/** A multipart body: which fields of the input are files. */
export interface Form {
  readonly files: ReadonlyArray<string>
  /** The files that may be left out. */
  readonly optionalFiles: ReadonlyArray<string>
  /** The fields that hold the files of a folder: their names are paths, with `/`. */
  readonly folders: ReadonlyArray<string>
  /** Field → name in the form. */
  readonly names: { readonly [field: string]: string }
  readonly write: Multipart
}

const encoder = new TextEncoder()

/** A JSON body that is already encoded, in chunks. It can be sent more than once. */
export class RawJsonBody {
  readonly chunks: ReadonlyArray<Uint8Array>
  /** The number of items in it, for creates that are not idempotent. */
  readonly items: number
  constructor(before: string, chunks: ReadonlyArray<Uint8Array>, after: string, items: number) {
    this.chunks = [encoder.encode(before), ...chunks, encoder.encode(after)]
    this.items = items
  }

  get bytes(): number {
    return this.chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)
  }
}

/** Locations with the type of their input. */
export interface Input<in out I> extends Locations {
  readonly "~input"?: (input: I) => I
}

/** Declares the type of an input and the locations of its fields. */
export const input = <I>(locations: Locations): Input<I> => locations

/** The type of a field that takes no value: the compiler's error names what to use in its place. */
export interface Instead<Name extends string> {
  readonly "~instead": Name
}

/** The input of a call that returns its response whole: `stream: true` is a compile error that names the call to use. */
export type Whole<I, Name extends string> = I & {
  /** @deprecated Not a field of this call: use the call that the type names. */
  readonly stream?: Instead<Name>
}

/** The arguments of a call; the input is optional if none of its fields is required. */
export type Arguments<I> = {} extends I ? [input?: I] : [input: I]
