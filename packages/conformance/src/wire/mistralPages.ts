/** The module of each Mistral route, and its input from the request on the wire. */
import * as Agents from "@effect-genai/mistral/Agents"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Files from "@effect-genai/mistral/Files"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import * as Libraries from "@effect-genai/mistral/Libraries"
import * as Models from "@effect-genai/mistral/Models"
import * as Schemas from "@effect-genai/mistral/Schemas"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { mistralBodies } from "./mistralBodies.ts"
import { type Page, reading } from "./pages.ts"

const { Array, FiniteFromString, Literals, String, optionalKey } = Schema

const FilePages = Schema.Struct({
  page: optionalKey(FiniteFromString),
  page_size: optionalKey(FiniteFromString),
  purpose: optionalKey(String),
  sample_type: optionalKey(Array(String)),
  search: optionalKey(String),
  source: optionalKey(Array(String))
})

const Numbered = Schema.Struct({
  page: optionalKey(FiniteFromString),
  page_size: optionalKey(FiniteFromString),
  model: optionalKey(String)
})

const FileFields = Schema.Struct({ purpose: optionalKey(Literals(["fine-tune", "batch"])) })

const Signing = Schema.Struct({ expiry: optionalKey(FiniteFromString) })

const page = (route: string, call: Page["call"]): Page => ({ route, flags: undefined, call })

const isUpdate = Schema.is(Schemas.UpdateModelBody)

export const mistralPages: ReadonlyArray<Page> = [
  ...mistralBodies,
  page(BatchJobs.list.route, reading(Numbered, ({ query }) => query, (input) => BatchJobs.list.page(input))),
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
  page(FineTuning.list.route, reading(Numbered, ({ query }) => query, (input) => FineTuning.list.page(input))),
  page(FineTuning.cancel.route, ({ id }) => FineTuning.cancel({ job_id: id })),
  page(FineTuning.start.route, ({ id }) => FineTuning.start({ job_id: id })),
  page(Agents.list.route, reading(Schema.Struct({}), ({ query }) => query, () => Agents.list.page({}))),
  page(Agents.retrieve.route, ({ id }) => Agents.retrieve({ agent_id: id })),
  page(Conversations.retrieve.route, ({ id }) => Conversations.retrieve({ conversation_id: id })),
  page(Conversations.history.route, ({ id }) => Conversations.history({ conversation_id: id })),
  page(Conversations.messages.route, ({ id }) => Conversations.messages({ conversation_id: id })),
  page(Libraries.retrieve.route, ({ id }) => Libraries.retrieve({ library_id: id })),
  page(Libraries.delete.route, ({ id }) => Libraries.delete({ library_id: id })),
  page(Models.list.route, reading(Schema.Struct({}), ({ query }) => query, () => Models.list.page({}))),
  page(Models.delete.route, ({ id }) => Models.delete({ model_id: id })),
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
