/** Signed URLs: temporary access without an API key. */
import { hex } from "@effect-genai/core/Testing/ids"
import * as Effect from "effect/Effect"
import { type Refusal, refuse } from "./Refusal.ts"
import type { Call } from "./Route.ts"

export const isSigned = ({ pathname }: URL): boolean => pathname.startsWith("/signed/")

export const make = (secret: string) => {
  /** The signature of a URL, so that clients cannot forge it or extend its expiry. */
  const signatureOf = (path: string, expires: number) => hex(`${secret} ${path} until ${expires}`, 64)
  return {
    /** Creates a URL below `/signed/` that is valid until `expires`. */
    sign: ({ url: { origin } }: Call, path: string, expires: number): string =>
      `${origin}/signed/${path}?expires=${expires}&signature=${signatureOf(`/signed/${path}`, expires)}`,

    /** Verifies a signed URL, or fails. */
    verify: ({ now, url: { pathname, searchParams } }: Call): Effect.Effect<void, Refusal> => {
      const expires = Number(searchParams.get("expires"))
      if (searchParams.get("signature") !== signatureOf(pathname, expires)) {
        return Effect.fail(refuse(403, "The signature does not match"))
      }
      return now >= expires ? Effect.fail(refuse(403, "The signed URL has expired")) : Effect.void
    }
  }
}

export type Signing = ReturnType<typeof make>
