/**
 * Connection settings for the pages under `admin/`, which manage an organization: an Admin API key, base URL and API
 * version.
 *
 * It is a service of its own, so a program that only talks to models cannot reach the organization by accident.
 */
import * as Credential from "@effect-genai/core/Credential"
import type * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import {
  fromEnvironment as settingsOf,
  make,
  type Options as AnthropicOptions,
  type Settings
} from "./internal/settings.ts"

export interface Options extends Omit<AnthropicOptions, "apiKey"> {
  /**
   * An Admin API key from the Console (`sk-ant-admin…`) or an OAuth access token with the scope `org:admin`, or an effect
   * that returns it for each attempt.
   */
  readonly adminKey: Credential.Credential
}

export class AdminConfig extends Context.Service<AdminConfig, Settings>()("@effect-genai/anthropic/AdminConfig") {}

/** Configures the connection with the given values. */
export const layer = ({ adminKey, ...options }: Options): Layer.Layer<AdminConfig, Config.ConfigError> =>
  Layer.effect(
    AdminConfig,
    make({ ...options, apiKey: adminKey }, { key: "the option `adminKey`", baseUrl: "the option `baseUrl`" })
  )

const fromEnvironment = /* @__PURE__ */ Effect.gen(function*() {
  const adminKey = yield* Credential.variable("ANTHROPIC_ADMIN_KEY")
  if (Option.isNone(adminKey)) {
    return yield* Effect.fail(
      Credential.unusable("Anthropic: there is no Admin API key: set the environment variable ANTHROPIC_ADMIN_KEY")
    )
  }
  return yield* settingsOf({ variable: "ANTHROPIC_ADMIN_KEY", value: adminKey.value })
})

/**
 * Configures the connection from the environment: `ANTHROPIC_ADMIN_KEY`; optionally `ANTHROPIC_BASE_URL` and
 * `ANTHROPIC_CUSTOM_HEADERS` (lines of `Name: value`).
 */
export const layerConfig: Layer.Layer<AdminConfig, Config.ConfigError> = /* @__PURE__ */ Layer.effect(
  AdminConfig,
  fromEnvironment
)
