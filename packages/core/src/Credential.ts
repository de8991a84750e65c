/**
 * Checks the API key and the base URL of a config. A key is redacted and fits into a
 * header; messages name the provider and the setting, and never repeat a value.
 */
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Sha256 from "./Sha256.ts"

export { withoutSecrets } from "./internal/secrets.ts"

/** A key, or an effect that returns one for each attempt, for keys that rotate. */
export type Credential = string | Redacted.Redacted | Effect.Effect<string | Redacted.Redacted, unknown>

/** How messages name the settings: `{ provider: "Acme", key: "the option \`apiKey\`", baseUrl: "ACME_BASE_URL" }`. */
export interface Names {
  readonly provider: string
  /** The option or environment variable that the key comes from. */
  readonly key: string
  /** The option or environment variable that the base URL comes from. */
  readonly baseUrl: string
}

/** The error of an invalid configuration. The message must not repeat a value. */
export const unusable = (message: string) => new Config.ConfigError(new ConfigProvider.SourceError({ message }))

/** Printable ASCII without spaces: other keys do not fit into a header, or were pasted wrong. */
const printable = /^[\x21-\x7e]+$/

const checked = (
  key: string | Redacted.Redacted,
  { key: setting, provider }: Names
): Result.Result<Redacted.Redacted, string> => {
  const value: unknown = Redacted.isRedacted(key) ? Redacted.value(key) : key
  const text = typeof value === "string" ? value.trim() : ""
  if (text === "") return Result.fail(`${provider}: the API key is empty: check ${setting}`)
  if (printable.test(text)) return Result.succeed(Redacted.make(text))
  const problem = "the API key has a space, a line break or another character that no key has"
  return Result.fail(`${provider}: ${problem}: check ${setting}`)
}

/** Checks a key and returns how to get it for one attempt. A key from an effect is checked for each attempt. */
export const resolve = (
  credential: Credential,
  names: Names
): Result.Result<Effect.Effect<Redacted.Redacted, { readonly message: string }>, Config.ConfigError> => {
  if (!Effect.isEffect(credential)) {
    return Result.mapBoth(checked(credential, names), {
      onSuccess: (key) => Effect.succeed(key),
      onFailure: unusable
    })
  }
  return Result.succeed(Effect.matchEffect(Effect.catchDefect(credential, Effect.fail), {
    onFailure: () =>
      Effect.fail({ message: `${names.provider}: the effect that returns the API key failed: check ${names.key}` }),
    onSuccess: (key) => Effect.fromResult(Result.mapError(checked(key, names), (message) => ({ message })))
  }))
}

/**
 * Identifies an account in stored data: `provider|baseUrl|` and the first 12
 * hexadecimal digits of the key's SHA-256, which do not reveal the key.
 */
export const fingerprint = (
  { baseUrl, key, provider }: {
    readonly provider: string
    readonly baseUrl: string
    readonly key: Redacted.Redacted
  }
): Effect.Effect<string> =>
  Effect.map(Sha256.hex(Redacted.value(key)), (digest) => `${provider}|${baseUrl}|${digest.slice(0, 12)}`)

/** A loop, because a regular expression needs quadratic time for many slashes. */
const withoutSlashes = (path: string): string => {
  let end = path.length
  while (path[end - 1] === "/") end--
  return path.slice(0, end)
}

/** Checks a base URL: http or https, no user, query or fragment. Removes `version` and slashes from its end. */
export const address = (
  url: string,
  version: string,
  { baseUrl, provider }: Names
): Result.Result<string, Config.ConfigError> => {
  const fail = (problem: string) => Result.fail(unusable(`${provider}: the base URL ${problem}: check ${baseUrl}`))
  if (!URL.canParse(url)) return fail("is not a valid URL")
  const { hash, origin, password, pathname, protocol, search, username } = new URL(url)
  if (protocol !== "https:" && protocol !== "http:") return fail("is not an http or https URL")
  if (username !== "" || password !== "") return fail("must not contain a user or password")
  if (search !== "" || hash !== "") return fail("must not contain a query or fragment")
  const path = withoutSlashes(pathname)
  return Result.succeed(
    origin + (path.endsWith(`/${version}`) ? withoutSlashes(path.slice(0, -version.length)) : path)
  )
}

/** Reads an environment variable; an empty one counts as absent. */
export const variable = (name: string) =>
  Config.option(Config.String(name)).pipe(
    Config.map(Option.map((value) => value.trim())),
    Config.map(Option.filter((value) => value !== ""))
  )
