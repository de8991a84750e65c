/** The module of each Mistral route, and its input from the request on the wire. */
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Files from "@effect-genai/mistral/Files"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import * as Models from "@effect-genai/mistral/Models"
import * as Schemas from "@effect-genai/mistral/Schemas"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type Page, reading, withBody } from "./pages.ts"

const { Array, FiniteFromString, Literals, String, optionalKey } = Schema

const FilePages = Schema.Struct({
  page: optionalKey(FiniteFromString),
  page_size: optionalKey(FiniteFromString),
  purpose: optionalKey(String),
  sample_type: optionalKey(Array(String)),
  search: optionalKey(String),
  source: optionalKey(Array(String))
})

const FileFields = Schema.Struct({ purpose: optionalKey(Literals(["fine-tune", "batch"])) })

const Signing = Schema.Struct({ expiry: optionalKey(FiniteFromString) })

const page = (route: string, call: Page["call"]): Page => ({ route, flags: undefined, call })

const isUpdate = Schema.is(Schemas.UpdateModelBody)

export const mistralPages: ReadonlyArray<Page> = [
  {
    ...page(Chat.complete.route, () => Effect.void),
    ...withBody(
      Chat.CreateChatCompletionBody,
      (input, streamed) => streamed ? Stream.runDrain(Chat.stream(input)) : Chat.complete(input)
    )
  },
  {
    ...page(BatchJobs.create.route, () => Effect.void),
    ...withBody(Schemas.CreateBatchJobBody, (input) => BatchJobs.create(input))
  },
  page(BatchJobs.retrieve.route, ({ id }) => BatchJobs.retrieve({ job_id: id })),
  page(BatchJobs.cancel.route, ({ id }) => BatchJobs.cancel({ job_id: id })),
  page(BatchJobs.delete.route, ({ id }) => BatchJobs.delete({ job_id: id })),
  page(Files.upload.route, (caseInput) => {
    const { file } = caseInput
    return file === undefined
      ? Effect.die(new Error("the request has no file"))
      : reading(FileFields, ({ fields }) => fields, (fields) => Files.upload({ file, ...fields }))(caseInput)
  }),
  page(Files.list.route, reading(FilePages, ({ query }) => query, (input) => Files.list.page(input))),
  page(Files.retrieve.route, ({ id }) => Files.retrieve({ file_id: id })),
  page(Files.delete.route, ({ id }) => Files.delete({ file_id: id })),
  page(Files.download.route, ({ id }) => Stream.runDrain(Files.download({ file_id: id }))),
  page(
    Files.signedUrl.route,
    (caseInput) =>
      reading(Signing, ({ query }) => query, (input) => Files.signedUrl({ file_id: caseInput.id, ...input }))(caseInput)
  ),
  page(FineTuning.retrieve.route, ({ id }) => FineTuning.retrieve({ job_id: id })),
  page(Models.retrieve.route, ({ id }) => Models.retrieve({ model_id: id })),
  {
    ...page(Models.update.route, ({ body, id }) =>
      isUpdate(body)
        ? Models.update({ model_id: id, ...body })
        : Effect.die(new Error("the body does not match its schema"))),
    body: Schemas.UpdateModelBody
  },
  page(Models.archive.route, ({ id }) => Models.archive({ model_id: id })),
  page(Models.unarchive.route, ({ id }) => Models.unarchive({ model_id: id }))
]
