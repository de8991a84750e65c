/** Adds the key and other headers to the request of an attempt: keys may rotate between attempts. */
import * as Effect from "effect/Effect"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Reason from "../../Reason.ts"
import { checkHeader } from "./build.ts"
import { type Call, factsOf } from "./call.ts"

export const authenticate = (call: Call): Effect.Effect<HttpClientRequest.HttpClientRequest, Reason.Reason> =>
  Effect.matchEffect(call.authenticate, {
    onFailure: ({ message }) => Effect.fail(new Reason.Unauthenticated({ ...factsOf(call), message })),
    onSuccess: (request) => {
      const problem = headerProblem(request.headers) ?? headerProblem(call.extra.headers)
      return problem === undefined
        ? Effect.succeed(HttpClientRequest.setHeaders(request, call.extra.headers))
        : Effect.fail(new Reason.UnsafeInput({ ...factsOf(call), message: problem }))
    }
  })

const headerProblem = (headers: { readonly [name: string]: string | undefined }): string | undefined => {
  for (const name in headers) {
    const problem = checkHeader(name, headers[name])
    if (problem !== undefined) return problem
  }
  return undefined
}
