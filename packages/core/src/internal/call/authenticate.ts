/** Adds the key and other headers to the request of an attempt: keys may rotate between attempts. */
import * as Effect from "effect/Effect"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Reason from "../../Reason.ts"
import { type Call, factsOf } from "./call.ts"
import { headerProblem } from "./headers.ts"

export const authenticate = (call: Call): Effect.Effect<HttpClientRequest.HttpClientRequest, Reason.Reason> =>
  Effect.matchEffect(call.authenticate, {
    onFailure: ({ message }) => Effect.fail(new Reason.Unauthenticated({ ...factsOf(call), message })),
    onSuccess: (request) => {
      const { headers } = call.extra
      const problem = headerProblem(request.headers) ?? headerProblem(headers)
      if (problem !== undefined) return Effect.fail(new Reason.UnsafeInput({ ...factsOf(call), message: problem }))
      const all = isEmpty(headers) ? request : HttpClientRequest.setHeaders(request, headers)
      return Effect.succeed(describesBody(call, all) ? all : HttpClientRequest.setBody(all, all.body))
    }
  })

const isEmpty = (headers: object): boolean => {
  for (const _ in headers) return false
  return true
}

/** Whether the type and the length of the body, if there is one, are still those of the built request. */
const describesBody = ({ built }: Call, { body, headers }: HttpClientRequest.HttpClientRequest): boolean =>
  body._tag === "Empty" ||
  (headers["content-type"] === built.request.headers["content-type"] &&
    headers["content-length"] === built.request.headers["content-length"])
