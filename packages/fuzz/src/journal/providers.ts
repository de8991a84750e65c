/** The runs of each provider, and its embedded platform, in the same terms. */
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import * as Batches from "@effect-genai/anthropic/Batches"
import * as Anthropic from "@effect-genai/anthropic/Testing"
import type * as Bulk from "@effect-genai/core/Bulk"
import type { ServerRequest, Step } from "@effect-genai/core/Testing"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import * as Mistral from "@effect-genai/mistral/Testing"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

/** The outcome of a request. */
export interface Outcome {
  readonly key: Schema.Json
  readonly index: number
  readonly attempts: number
  readonly tag: string
  /** The text of the response. */
  readonly text: string | undefined
}

/** The model: completes a prompt, or fails it for a while. */
export type Model = (prompt: string) => string | undefined

export interface Provider {
  readonly origin: string
  /** The path that batches are submitted to. */
  readonly path: string
  readonly platform: (startup: number, model: Model) => (request: ServerRequest) => Effect.Effect<Step>
  readonly run: (
    prompts: ReadonlyArray<string>,
    options: Bulk.Options & { readonly id: string },
    resumes: boolean
  ) => Stream.Stream<Outcome, unknown, AnthropicConfig | MistralConfig | HttpClient.HttpClient>
  /** The request of a prompt, as it is in a batch without its `custom_id`. */
  readonly request: (prompt: string) => object
  /** A submission of another client. */
  readonly submission: (prompts: ReadonlyArray<string>) => object
}

/** The key of a prompt. */
export const keyOf = (prompt: string) => `the key of ${prompt}`

const keyed = <Request>(prompts: ReadonlyArray<string>, request: (prompt: string) => Request) =>
  prompts.map((prompt) => ({ key: keyOf(prompt), ...request(prompt) }))

const normal = <A, E, R>(
  outcomes: Stream.Stream<Bulk.Outcome<Schema.Json, A>, E, R>,
  textOf: (value: A) => string | undefined
): Stream.Stream<Outcome, E, R> =>
  Stream.map(outcomes, (outcome) => ({
    key: outcome.key,
    index: outcome.index,
    attempts: outcome.attempts,
    tag: outcome._tag,
    text: outcome._tag === "Succeeded" ? textOf(outcome.value) : undefined
  }))

const submitted = (prompts: ReadonlyArray<string>, request: (prompt: string) => object) =>
  prompts.map((prompt, index) => ({ custom_id: `other-${index}`, ...request(prompt) }))

const failure = "it fails for now"

const message = (content: string) => ({ role: "user" as const, content })

const params = (content: string) => ({
  params: { model: "claude-haiku-4-5", max_tokens: 64, messages: [message(content)] }
})

const anthropic: Provider = {
  origin: "https://anthropic.test",
  path: "/v1/messages/batches",
  platform: (startup, model) => {
    const reply = ({ messages: [message] }: { readonly messages: ReadonlyArray<{ readonly content?: unknown }> }) =>
      model(String(message?.content)) ?? Effect.fail(Anthropic.refuse(500, failure))
    return Effect.runSync(
      Effect.provide(Anthropic.Platform, Anthropic.platform({ reply, batch: { startup } }))
    ).respond
  },
  run: (prompts, { id, ...options }, resumes) =>
    normal(
      resumes ? Batches.resume(id, options) : Batches.run(keyed(prompts, params), { ...options, id }),
      ({ content: [block] }) => block !== undefined && "text" in block ? String(block.text) : undefined
    ),
  request: params,
  submission: (prompts) => ({ requests: submitted(prompts, params) })
}

const body = (content: string) => ({ body: { max_tokens: 64, messages: [message(content)] } })

const terms = { endpoint: "/v1/chat/completions", model: "mistral-small-latest" } as const

const mistral: Provider = {
  origin: "https://mistral.test",
  path: "/v1/batch/jobs",
  platform: (startup, model) => {
    const reply = ({ messages: [message] }: { readonly messages: ReadonlyArray<{ readonly content?: unknown }> }) =>
      model(String(message?.content)) ?? Effect.fail(Mistral.refuse(500, failure))
    return Effect.runSync(Effect.provide(Mistral.Platform, Mistral.platform({ reply, batch: { startup } }))).respond
  },
  run: (prompts, { id, ...options }, resumes) =>
    normal(
      resumes
        ? BatchJobs.resume(id, { ...options, ...terms })
        : BatchJobs.run(keyed(prompts, body), { ...options, ...terms, id }),
      ({ choices: [choice] }) => String(choice?.message?.content)
    ),
  request: body,
  submission: (prompts) => ({ ...terms, requests: submitted(prompts, body) })
}

export const providers = { anthropic, mistral }
