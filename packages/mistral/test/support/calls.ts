// A call of every endpoint.
import * as Retry from "@effect-genai/core/Retry"
import * as Agents from "@effect-genai/mistral/Agents"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Documents from "@effect-genai/mistral/Documents"
import * as Embeddings from "@effect-genai/mistral/Embeddings"
import * as Files from "@effect-genai/mistral/Files"
import * as Fim from "@effect-genai/mistral/Fim"
import * as FineTuning from "@effect-genai/mistral/FineTuning"
import * as Libraries from "@effect-genai/mistral/Libraries"
import * as LibraryAccesses from "@effect-genai/mistral/LibraryAccesses"
import type { MistralError } from "@effect-genai/mistral/MistralError"
import * as Models from "@effect-genai/mistral/Models"
import * as Moderations from "@effect-genai/mistral/Moderations"
import * as Ocr from "@effect-genai/mistral/Ocr"
import * as Speech from "@effect-genai/mistral/Speech"
import * as Voices from "@effect-genai/mistral/Voices"
import { onlyRequest } from "@effect-genai/provider-contract/support/scripted"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, baseRequest, errorResponse, type Needs, submission } from "./mistral.ts"

export type Calling = Effect.Effect<unknown, MistralError, Needs>

/** The only request of a call, which is rejected. */
export const requestOf = (calling: Calling) =>
  Effect.gen(function*() {
    yield* Effect.exit(calling)
    return yield* onlyRequest
  }).pipe(Retry.none, Effect.provide(against([errorResponse(400, "invalid_request_error")])))

export const drained = <A>(stream: Stream.Stream<A, MistralError, Needs>): Calling => Stream.runDrain(stream)

const agent = { agent_id: "a" }
const inputs = { inputs: "Hello" }
const c = { conversation_id: "c" }
const d = { library_id: "l", document_id: "d" }
const f = { file_id: "f" }
const ft = { job_id: "j" }
const l = { library_id: "l" }
const m = { model_id: "ft:x" }
const v = { voice_id: "v" }
const messages = baseRequest.messages
const share = { share_with_uuid: "u", share_with_type: "User" } as const
/** Each call, its documented request, and its body. */
export const calls: ReadonlyArray<readonly [request: string, calling: Calling, body?: unknown]> = [
  ["POST /v1/agents/completions", Agents.complete({ ...agent, messages }), { ...agent, messages }],
  ["POST /v1/agents/completions", drained(Agents.stream({ ...agent, messages })), {
    ...agent,
    messages,
    stream: true
  }],
  ["POST /v1/agents", Agents.create({ model: "m", name: "n" }), { model: "m", name: "n" }],
  [
    "GET /v1/agents/pages?page_size=3&sources=api&sources=playground",
    drained(Agents.list({ page_size: 3, sources: ["api", "playground"] }))
  ],
  [
    "GET /v1/agents?page=1&metadata=%7B%22a%22%3A1%7D",
    drained(Agents.listByNumber({ page: 1, metadata: `{"a":1}` }))
  ],
  ["GET /v1/agents/a?agent_version=3", Agents.retrieve({ ...agent, agent_version: 3 })],
  ["PATCH /v1/agents/a", Agents.update({ ...agent, name: "n", description: null }), { name: "n", description: null }],
  ["DELETE /v1/agents/a", Agents.delete(agent)],
  ["PATCH /v1/agents/a/version?version=0", Agents.selectVersion({ ...agent, version: 0 })],
  ["GET /v1/agents/a/versions", drained(Agents.versions(agent))],
  ["GET /v1/agents/a/versions/prod", Agents.retrieveVersion({ ...agent, version: "prod" })],
  ["GET /v1/agents/a/aliases", Agents.aliases(agent)],
  ["PUT /v1/agents/a/aliases?alias=prod&version=2", Agents.putAlias({ ...agent, alias: "prod", version: 2 })],
  ["DELETE /v1/agents/a/aliases?alias=prod", Agents.deleteAlias({ ...agent, alias: "prod" })],
  ["POST /v1/batch/jobs", BatchJobs.create(submission), submission],
  ["GET /v1/batch/jobs/j?inline=true", BatchJobs.retrieve({ ...ft, inline: true })],
  [
    "GET /v1/batch/jobs?created_by_me=true&status=QUEUED&status=RUNNING",
    drained(BatchJobs.list({ created_by_me: true, status: ["QUEUED", "RUNNING"] }))
  ],
  ["POST /v1/batch/jobs/j/cancel", BatchJobs.cancel(ft)],
  ["DELETE /v1/batch/jobs/j", BatchJobs.delete(ft)],
  ["POST /v1/chat/completions", Chat.complete(baseRequest), baseRequest],
  ["POST /v1/chat/completions", drained(Chat.stream(baseRequest)), { ...baseRequest, stream: true }],
  ["POST /v1/conversations", Conversations.start({ ...inputs, model: "m" }), { ...inputs, model: "m" }],
  ["POST /v1/conversations", drained(Conversations.startStream(inputs)), { ...inputs, stream: true }],
  ["POST /v1/conversations/c", Conversations.append({ ...c, ...inputs }), inputs],
  ["POST /v1/conversations/c", drained(Conversations.appendStream({ ...c, ...inputs })), { ...inputs, stream: true }],
  ["POST /v1/conversations/c/restart", Conversations.restart({ ...c, from_entry_id: "e" }), { from_entry_id: "e" }],
  [
    "POST /v1/conversations/c/restart",
    drained(Conversations.restartStream({ ...c, from_entry_id: "e" })),
    { from_entry_id: "e", stream: true }
  ],
  ["GET /v1/conversations?page_size=2", drained(Conversations.list({ page_size: 2 }))],
  ["GET /v1/conversations/c", Conversations.retrieve(c)],
  ["DELETE /v1/conversations/c", Conversations.delete(c)],
  ["GET /v1/conversations/c/history", Conversations.history(c)],
  ["GET /v1/conversations/c/messages", Conversations.messages(c)],
  ["GET /v1/libraries/l/documents?sort_by=name", drained(Documents.list({ ...l, sort_by: "name" }))],
  ["GET /v1/libraries/l/documents/d", Documents.retrieve(d)],
  ["PATCH /v1/libraries/l/documents/d", Documents.update({ ...d, name: "n" }), { name: "n" }],
  ["PUT /v1/libraries/l/documents/d", Documents.replace({ ...d, attributes: { a: [1] } }), {
    attributes: { a: [1] }
  }],
  ["DELETE /v1/libraries/l/documents/d", Documents.delete(d)],
  ["POST /v1/libraries/l/documents/d/reprocess", Documents.reprocess(d)],
  ["GET /v1/libraries/l/documents/d/status", Documents.status(d)],
  ["GET /v1/libraries/l/documents/d/text_content", Documents.text(d)],
  ["GET /v1/libraries/l/documents/d/signed-url", Documents.signedUrl(d)],
  ["GET /v1/libraries/l/documents/d/extracted-text-signed-url", Documents.signedTextUrl(d)],
  ["POST /v1/embeddings", Embeddings.create({ model: "m", input: ["a", "b"] }), { model: "m", input: ["a", "b"] }],
  [
    "GET /v1/files?sample_type=batch_result&search=a%26b%3Dc&mimetypes=text%2Fplain&mimetypes=image%2Fpng",
    drained(Files.list({ sample_type: ["batch_result"], search: "a&b=c", mimetypes: ["text/plain", "image/png"] }))
  ],
  ["GET /v1/files/f", Files.retrieve(f)],
  ["DELETE /v1/files/f", Files.delete(f)],
  ["GET /v1/files/f/content", drained(Files.download(f))],
  ["GET /v1/files/f/url?expiry=3", Files.signedUrl({ ...f, expiry: 3 })],
  ["POST /v1/fim/completions", Fim.complete({ model: "m", prompt: "p" }), { model: "m", prompt: "p" }],
  ["POST /v1/fim/completions", drained(Fim.stream({ model: "m", prompt: "p" })), {
    model: "m",
    prompt: "p",
    stream: true
  }],
  [
    "POST /v1/fine_tuning/jobs?dry_run=true",
    FineTuning.create({ model: "m", hyperparameters: { epochs: 1 }, dry_run: true }),
    { model: "m", hyperparameters: { epochs: 1 } }
  ],
  ["GET /v1/fine_tuning/jobs?status=SUCCESS", drained(FineTuning.list({ status: "SUCCESS" }))],
  ["GET /v1/fine_tuning/jobs/j", FineTuning.retrieve(ft)],
  ["POST /v1/fine_tuning/jobs/j/cancel", FineTuning.cancel(ft)],
  ["POST /v1/fine_tuning/jobs/j/start", FineTuning.start(ft)],
  ["POST /v1/libraries", Libraries.create({ name: "n" }), { name: "n" }],
  ["GET /v1/libraries", drained(Libraries.list())],
  ["GET /v1/libraries/l", Libraries.retrieve(l)],
  ["PATCH /v1/libraries/l", Libraries.update({ ...l, name: "n" }), { name: "n" }],
  ["PUT /v1/libraries/l", Libraries.replace({ ...l, name: "n" }), { name: "n" }],
  ["DELETE /v1/libraries/l", Libraries.delete(l)],
  ["GET /v1/libraries/l/share", drained(LibraryAccesses.list(l))],
  ["PUT /v1/libraries/l/share", LibraryAccesses.put({ ...l, ...share, level: "Viewer" }), {
    ...share,
    level: "Viewer"
  }],
  ["DELETE /v1/libraries/l/share", LibraryAccesses.delete({ ...l, ...share }), share],
  ["GET /v1/models?provider=p", drained(Models.list({ provider: "p" }))],
  ["GET /v1/models/ft%3Ax", Models.retrieve(m)],
  ["DELETE /v1/models/ft%3Ax", Models.delete(m)],
  ["PATCH /v1/fine_tuning/models/ft%3Ax", Models.update({ ...m, name: "n" }), { name: "n" }],
  ["POST /v1/fine_tuning/models/ft%3Ax/archive", Models.archive(m)],
  ["DELETE /v1/fine_tuning/models/ft%3Ax/archive", Models.unarchive(m)],
  ["POST /v1/moderations", Moderations.create({ model: "m", input: "a" }), { model: "m", input: "a" }],
  ["POST /v1/chat/moderations", Moderations.createChat({ model: "m", input: messages }), {
    model: "m",
    input: messages
  }],
  ["POST /v1/classifications", Moderations.classify({ model: "m", input: "a" }), { model: "m", input: "a" }],
  [
    "POST /v1/chat/classifications",
    Moderations.classifyChat({ model: "m", input: { messages } }),
    { model: "m", input: { messages } }
  ],
  [
    "POST /v1/ocr",
    Ocr.process({ model: "m", document: { type: "document_url", document_url: "u" } }),
    { model: "m", document: { type: "document_url", document_url: "u" } }
  ],
  ["POST /v1/audio/speech", Speech.complete({ input: "a", voice_id: "v" }), { input: "a", voice_id: "v" }],
  ["POST /v1/audio/speech", drained(Speech.stream({ input: "a" })), { input: "a", stream: true }],
  ["POST /v1/audio/voices", Voices.create({ name: "n", sample_audio: "AA==" }), { name: "n", sample_audio: "AA==" }],
  ["GET /v1/audio/voices?limit=3&offset=3", drained(Voices.list({ limit: 3, offset: 3 }))],
  ["GET /v1/audio/voices/v", Voices.retrieve(v)],
  ["PATCH /v1/audio/voices/v", Voices.update({ ...v, name: "n" }), { name: "n" }],
  ["DELETE /v1/audio/voices/v", Voices.delete(v)],
  ["GET /v1/audio/voices/v/sample", drained(Voices.sample(v))]
]

/** The streams of completions. */
export const completionStreams: ReadonlyArray<
  readonly [route: string, stream: Stream.Stream<Chat.ChatCompletionChunk, MistralError, Needs>]
> = [
  [Chat.stream.route, Chat.stream(baseRequest)],
  [Fim.stream.route, Fim.stream({ model: "codestral-latest", prompt: "p" })],
  [Agents.stream.route, Agents.stream({ agent_id: "a", messages })]
]
