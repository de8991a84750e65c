/** The account a config belongs to, as a fingerprint: what is stored between runs is stored per account. */
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import { fingerprint } from "./Credential.ts"
import type { Provider } from "./Provider.ts"
import { Unauthenticated } from "./Reason.ts"

/** Returns the fingerprint for a call of `endpoint`; fails with the error of that call where the key is unavailable. */
export const make = <Id, Config, E>(
  { baseUrl, config, error, name }: Provider<Id, Config, E>,
  apiKey: (config: Config) => Effect.Effect<Redacted.Redacted, { readonly message: string }>
) =>
(endpoint: string): Effect.Effect<string, E, Id> =>
  Effect.gen(function*() {
    const settings = yield* config
    const key = yield* Effect.mapError(
      apiKey(settings),
      ({ message }) => error(new Unauthenticated({ endpoint, attempts: 0, message }))
    )
    return yield* fingerprint({ provider: name, baseUrl: baseUrl(settings), key })
  })
