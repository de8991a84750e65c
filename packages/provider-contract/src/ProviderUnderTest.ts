/** A provider as the contract sees it: its config, a few calls, and the responses they expect. */
import type * as Credential from "@effect-genai/core/Credential"
import type { ProviderError } from "@effect-genai/core/ProviderError"
import type * as Testing from "@effect-genai/core/Testing"
import type * as Config from "effect/Config"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"

export type Call<A, E, C> = Effect.Effect<A, E, HttpClient.HttpClient | C>

export interface Options {
  readonly apiKey?: Credential.Credential
  readonly baseUrl?: string
  readonly headers?: { readonly [name: string]: string }
}

export interface ErrorOptions {
  readonly code?: string
  readonly headers?: { readonly [name: string]: string }
}

/** Provides the services of a call. */
export type Provide<C> = <A, E>(
  self: Effect.Effect<A, E, HttpClient.HttpClient | Testing.RecordedRequests | C>
) => Effect.Effect<A, E>

export interface ProviderUnderTest<E extends ProviderError, C> {
  readonly name: string
  readonly Error: Schema.Codec<E, unknown> & (new(fields: { readonly reason: E["reason"] }) => E)
  /** The key `provide` configures. */
  readonly key: string
  /** The base URL `provide` configures. */
  readonly testUrl: string
  readonly defaultUrl: string
  /** Environment variables: of credentials, the first one preferred, and of the base URL. */
  readonly variables: { readonly credentials: readonly [string, ...Array<string>]; readonly baseUrl: string }
  readonly layer: (options: Options & { readonly apiKey: Credential.Credential }) => Layer.Layer<C, Config.ConfigError>
  readonly layerConfig: Layer.Layer<C, Config.ConfigError>
  /** Provides scripted responses, a config, and an isolated test. */
  readonly provide: (steps: Testing.Script, options?: Options) => Provide<C>
  /** Provides a config. */
  readonly configure: (options: Options) => <A, E, R>(self: Effect.Effect<A, E, R | C>) => Effect.Effect<A, E, R>
  readonly errorResponse: (
    status: number,
    type: string,
    message?: string,
    options?: ErrorOptions
  ) => Testing.ServerResponse
  /** A response that is retried. */
  readonly overloaded: Testing.ServerResponse
  /** A call that takes JSON and returns JSON. */
  readonly call: {
    readonly run: Call<unknown, E, C>
    readonly path: string
    readonly body: { readonly [field: string]: unknown }
    readonly response: { readonly [field: string]: unknown }
  }
  /** The streaming variant of `call`. */
  readonly stream: {
    readonly run: Stream.Stream<unknown, E, HttpClient.HttpClient | C>
    readonly response: Testing.ServerResponse
  }
  /** Creates a batch of two requests. */
  readonly submission: {
    readonly run: Call<{ readonly id: string }, E, C>
    readonly response: { readonly id: string }
  }
}
