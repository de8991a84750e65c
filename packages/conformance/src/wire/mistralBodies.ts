/** The Mistral routes whose input is the body of the request. */
import * as Agents from "@effect-genai/mistral/Agents"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Embeddings from "@effect-genai/mistral/Embeddings"
import * as Fim from "@effect-genai/mistral/Fim"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import * as Libraries from "@effect-genai/mistral/Libraries"
import * as Moderations from "@effect-genai/mistral/Moderations"
import * as Ocr from "@effect-genai/mistral/Ocr"
import * as Schemas from "@effect-genai/mistral/Schemas"
import * as Speech from "@effect-genai/mistral/Speech"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type * as Calls from "../calls.ts"
import { type Page, withBody } from "./pages.ts"

const page = <A>(
  route: string,
  body: Schema.Codec<A>,
  call: (input: A, streamed: boolean) => Calls.Call<unknown>
): Page => ({ route, flags: undefined, ...withBody(body, call) })

export const mistralBodies: ReadonlyArray<Page> = [
  page(
    Chat.complete.route,
    Schemas.CreateChatCompletionBody,
    (input, streamed) => streamed ? Stream.runDrain(Chat.stream(input)) : Chat.complete(input)
  ),
  page(
    Agents.complete.route,
    Schemas.CreateAgentCompletionBody,
    (input, streamed) => streamed ? Stream.runDrain(Agents.stream(input)) : Agents.complete(input)
  ),
  page(
    Fim.complete.route,
    Schemas.CreateFimCompletionBody,
    (input, streamed) => streamed ? Stream.runDrain(Fim.stream(input)) : Fim.complete(input)
  ),
  page(
    Speech.complete.route,
    Schemas.CreateSpeechBody,
    (input, streamed) => streamed ? Stream.runDrain(Speech.stream(input)) : Speech.complete(input)
  ),
  page(Agents.create.route, Schemas.CreateAgentBody, (input) => Agents.create(input)),
  page(BatchJobs.create.route, Schemas.CreateBatchJobBody, (input) => BatchJobs.create(input)),
  page(Embeddings.create.route, Schemas.CreateEmbeddingsBody, (input) => Embeddings.create(input)),
  page(FineTuning.create.route, Schemas.CreateFineTuningJobBody, (input) => FineTuning.create(input)),
  page(Libraries.create.route, Schemas.CreateLibraryBody, (input) => Libraries.create(input)),
  page(Moderations.create.route, Schemas.ClassifyTextBody, (input) => Moderations.create(input)),
  page(Moderations.createChat.route, Schemas.CreateChatModerationBody, (input) => Moderations.createChat(input)),
  page(Moderations.classify.route, Schemas.ClassifyTextBody, (input) => Moderations.classify(input)),
  page(
    Moderations.classifyChat.route,
    Schemas.CreateChatClassificationBody,
    (input) => Moderations.classifyChat(input)
  ),
  page(Ocr.process.route, Schemas.ProcessOcrBody, (input) => Ocr.process(input))
]
