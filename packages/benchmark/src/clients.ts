/** All clients as their users set them up, each loaded only in the process that measures it. */
import type { AnthropicConfig } from "@effect-genai/anthropic/AnthropicConfig"
import type { MistralConfig } from "@effect-genai/mistral/MistralConfig"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Layer from "effect/Layer"
import { gunzipSync } from "node:zlib"
import type { Load, Server } from "./Case.ts"

export const anthropic = async ({ anthropic: baseURL }: Server) => {
  const { Anthropic } = await import("@anthropic-ai/sdk")
  return new Anthropic({ apiKey: "none", baseURL })
}

export const mistral = async ({ mistral: serverURL }: Server) => {
  const { Mistral } = await import("@mistralai/mistralai")
  return new Mistral({ apiKey: "none", serverURL })
}

export type Transport = "undici" | "fetch"

/** The client of an Effect program: on a transport, or another one. */
export type Http = Transport | (() => Promise<Layer.Layer<HttpClient.HttpClient>>)

export interface Reply {
  readonly text: () => Promise<string>
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Sends a request directly: a `POST` if there is a body. */
export type Send = (url: string, body?: object) => Promise<Reply>

const by = (body?: object) => ({
  method: body === undefined ? "GET" : "POST",
  headers: { authorization: "Bearer none", "content-type": "application/json" },
  ...(body === undefined ? {} : { body: JSON.stringify(body) })
} as const)

const none = new ReadableStream<Uint8Array>()

export const bare = async (on: Transport): Promise<Send> => {
  if (on === "fetch") {
    return async (url, body) => {
      const response = await fetch(url, by(body))
      return { text: () => response.text(), chunks: response.body ?? none }
    }
  }
  const { request } = await import("@effect/platform-node/Undici")
  return async (url, init) => {
    const { body, headers } = await request(url, by(init))
    const isCompressed = headers["content-encoding"] === "gzip"
    return { text: async () => isCompressed ? `${gunzipSync(await body.bytes())}` : body.text(), chunks: body }
  }
}

/** The services of our programs. */
export type Services = AnthropicConfig | MistralConfig | HttpClient.HttpClient

const httpClient = async (on: Http) => {
  if (on === "fetch") return (await import("effect/http/FetchHttpClient")).layer
  return on === "undici" ? (await import("@effect-genai/node/NodeTransport")).layerConfig : on()
}

/** Runs our programs with this client. */
export const ours = async (on: Http, server: Server) => {
  const [AnthropicConfig, MistralConfig, Layer, ManagedRuntime, http] = await Promise.all([
    import("@effect-genai/anthropic/AnthropicConfig"),
    import("@effect-genai/mistral/MistralConfig"),
    import("effect/Layer"),
    import("effect/ManagedRuntime"),
    httpClient(on)
  ])
  const runtime = ManagedRuntime.make(Layer.mergeAll(
    AnthropicConfig.layer({ apiKey: "none", baseUrl: server.anthropic }),
    MistralConfig.layer({ apiKey: "none", baseUrl: server.mistral }),
    http
  ))
  return <A, E>(effect: Effect.Effect<A, E, Services>) => runtime.runPromise(effect)
}

/** Enables Effect's schema compiler, which must happen before a schema is used. */
export const withJit = (load: Load): Load => async (server) => {
  await import("effect/schema/SchemaJITCompiler/enable")
  return await load(server)
}
