/**
 * What a config holds to reach a provider: a credential that cannot break out of
 * its header or be printed, and an address that is one.
 */
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { sha256Hex } from "./internal/sha256.ts"

/** A key as it is, or an effect that is run for each attempt, for keys that rotate. */
export type Credential = string | Redacted.Redacted | Effect.Effect<string | Redacted.Redacted, unknown>

/** A configuration that cannot work, told in a sentence that repeats no value. */
export const unusable = (message: string) => new Config.ConfigError(new ConfigProvider.SourceError({ message }))

/** Printable ASCII without spaces: what fits into a header and is no paste gone wrong. */
const printable = /^[\x21-\x7e]+$/

const checked = (key: string | Redacted.Redacted): Result.Result<Redacted.Redacted, string> => {
  const held: unknown = Redacted.isRedacted(key) ? Redacted.value(key) : key
  const text = typeof held === "string" ? held.trim() : ""
  if (text === "") return Result.fail("the key is empty")
  return printable.test(text)
    ? Result.succeed(Redacted.make(text))
    : Result.fail("the key holds a space, a line break or another character that no key has")
}

/** The key for one attempt. Keys given as values are refused here and now when they cannot be one. */
export const resolve = (
  credential: Credential
): Result.Result<Effect.Effect<Redacted.Redacted, { readonly message: string }>, Config.ConfigError> => {
  if (!Effect.isEffect(credential)) {
    return Result.mapBoth(checked(credential), {
      onSuccess: (key) => Effect.succeed(key),
      onFailure: unusable
    })
  }
  return Result.succeed(Effect.matchEffect(Effect.catchDefect(credential, Effect.fail), {
    onFailure: () => Effect.fail({ message: "the effect that gives the key has failed" }),
    onSuccess: (key) => Effect.fromResult(Result.mapError(checked(key), (message) => ({ message })))
  }))
}

/**
 * Tells accounts apart in what is kept between runs: `provider|baseUrl|` and the
 * first 12 hexadecimal digits of the key's SHA-256, which do not give it away.
 */
export const fingerprint = (
  { baseUrl, key, provider }: {
    readonly provider: string
    readonly baseUrl: string
    readonly key: Redacted.Redacted
  }
): Effect.Effect<string> =>
  Effect.map(sha256Hex(Redacted.value(key)), (digest) => `${provider}|${baseUrl}|${digest.slice(0, 12)}`)

/** Counted back by hand: a regular expression would begin anew at each slash before the end. */
const withoutSlashes = (path: string): string => {
  let end = path.length
  while (path[end - 1] === "/") end--
  return path.slice(0, end)
}

/** An http(s) address without user, query or a slash at its end; `version` at its end is taken off, routes have it. */
export const address = (url: string, version: string): Result.Result<string, Config.ConfigError> => {
  if (!URL.canParse(url)) return Result.fail(unusable("the base URL is no URL"))
  const { hash, origin, password, pathname, protocol, search, username } = new URL(url)
  if (protocol !== "https:" && protocol !== "http:") return Result.fail(unusable("the base URL is not http or https"))
  if (username !== "" || password !== "") return Result.fail(unusable("the base URL holds a user or a password"))
  if (search !== "" || hash !== "") return Result.fail(unusable("the base URL has a query or a fragment"))
  const path = withoutSlashes(pathname)
  return Result.succeed(
    origin + (path.endsWith(`/${version}`) ? withoutSlashes(path.slice(0, -version.length)) : path)
  )
}

/** An environment variable; empty is as good as absent. */
export const variable = (name: string) =>
  Config.option(Config.String(name)).pipe(
    Config.map(Option.map((value) => value.trim())),
    Config.map(Option.filter((value) => value !== ""))
  )
