/** The module of each route, and its input from the request on the wire. */
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Files from "@effect-genai/anthropic/Files"
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Models from "@effect-genai/anthropic/Models"
import * as Schemas from "@effect-genai/anthropic/Schemas"
import type { Locations } from "@effect-genai/core/Endpoint"
import type { Source } from "@effect-genai/core/Upload"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type * as Calls from "../calls.ts"

/** The data of a request apart from its route. */
export interface CaseInput {
  /** The id in the path. */
  readonly id: string
  readonly query: { readonly [name: string]: string | ReadonlyArray<string> }
  readonly body: unknown
  /** Whether the request is for a stream of events. */
  readonly streamed: boolean
  /** The fields of a multipart body, without files. */
  readonly fields: { readonly [name: string]: string }
  readonly file: Source | undefined
}

export interface Page {
  readonly route: string
  readonly flags: Locations["flags"]
  /** The shape of the body, for requests that have one. */
  readonly body?: Schema.Codec<unknown>
  readonly call: (caseInput: CaseInput) => Calls.Call<unknown>
}

const { FiniteFromString, String, optionalKey } = Schema

const Cursors = Schema.Struct({
  limit: optionalKey(FiniteFromString),
  before_id: optionalKey(String),
  after_id: optionalKey(String)
})

const FilePages = Schema.Struct({
  limit: optionalKey(FiniteFromString),
  page: optionalKey(String),
  ids: optionalKey(Schema.Array(String)),
  scope_id: optionalKey(String)
})

const FileFields = Schema.Struct({ expires_in_seconds: optionalKey(FiniteFromString) })

/** Fails the case for an unknown parameter. */
const decode = <A, I>(schema: Schema.Codec<A, I>) => Schema.decodeUnknownEffect(schema, { onExcessProperty: "error" })

/** A page whose input is read from the wire. */
export const reading = <A, I>(
  schema: Schema.Codec<A, I>,
  from: (caseInput: CaseInput) => unknown,
  call: (input: A) => Calls.Call<unknown>
) =>
(caseInput: CaseInput): Calls.Call<unknown> => Effect.flatMap(Effect.orDie(decode(schema)(from(caseInput))), call)

/** A page whose input is its body. */
export const withBody = <A>(body: Schema.Codec<A>, call: (input: A, streamed: boolean) => Calls.Call<unknown>) => {
  const is = Schema.is(body)
  return {
    body,
    call: (caseInput: CaseInput) =>
      is(caseInput.body)
        ? call(caseInput.body, caseInput.streamed)
        : Effect.die(new Error("the body does not match its schema"))
  }
}

export const pages: ReadonlyArray<Page> = [
  {
    route: Messages.create.route,
    flags: Messages.CreateMessage.flags,
    ...withBody(
      Messages.CreateMessageBody,
      (input, streamed) => streamed ? Stream.runDrain(Messages.stream(input)) : Messages.create(input)
    )
  },
  {
    route: Messages.countTokens.route,
    flags: Messages.CountTokens.flags,
    ...withBody(Schemas.CountTokensBody, (input) => Messages.countTokens(input))
  },
  {
    route: Batches.create.route,
    flags: Batches.CreateBatch.flags,
    ...withBody(Schemas.CreateBatchBody, (input) => Batches.create(input))
  },
  {
    route: Batches.list.route,
    flags: Batches.ListBatches.flags,
    call: reading(Cursors, ({ query }) => query, Batches.list.page)
  },
  {
    route: Batches.retrieve.route,
    flags: Batches.RetrieveBatch.flags,
    call: ({ id }) => Batches.retrieve({ message_batch_id: id })
  },
  {
    route: Batches.cancel.route,
    flags: Batches.CancelBatch.flags,
    call: ({ id }) => Batches.cancel({ message_batch_id: id })
  },
  {
    route: Batches.delete.route,
    flags: Batches.DeleteBatch.flags,
    call: ({ id }) => Batches.delete({ message_batch_id: id })
  },
  {
    route: Batches.results.route,
    flags: Batches.BatchResults.flags,
    call: ({ id }) => Stream.runDrain(Batches.results({ message_batch_id: id }))
  },
  {
    route: Files.upload.route,
    flags: Files.UploadFile.flags,
    call: (caseInput) => {
      const { file } = caseInput
      return file === undefined
        ? Effect.die(new Error("the request has no file"))
        : reading(FileFields, ({ fields }) => fields, (fields) => Files.upload({ file, ...fields }))(caseInput)
    }
  },
  {
    route: Files.list.route,
    flags: Files.ListFiles.flags,
    call: reading(FilePages, ({ query }) => query, Files.list.page)
  },
  { route: Files.retrieve.route, flags: Files.RetrieveFile.flags, call: ({ id }) => Files.retrieve({ file_id: id }) },
  { route: Files.delete.route, flags: Files.DeleteFile.flags, call: ({ id }) => Files.delete({ file_id: id }) },
  {
    route: Files.download.route,
    flags: Files.DownloadFile.flags,
    call: ({ id }) => Stream.runDrain(Files.download({ file_id: id }))
  },
  {
    route: Models.list.route,
    flags: Models.ListModels.flags,
    call: reading(Cursors, ({ query }) => query, Models.list.page)
  },
  {
    route: Models.retrieve.route,
    flags: Models.RetrieveModel.flags,
    call: ({ id }) => Models.retrieve({ model_id: id })
  }
]
