/** Signed URLs: whoever has one needs no key, for a time. */
import { Ids } from "@effect-genai/core/TestingPlatform"
import * as Effect from "effect/Effect"
import { type Refusal, refuse } from "./Refusal.ts"
import type { Call } from "./Route.ts"

export const isSigned = ({ pathname }: URL): boolean => pathname.startsWith("/signed/")

export const make = (secret: string) => {
  /** What a URL says of itself, so that nobody can make one up or prolong it. */
  const signatureOf = (path: string, expires: number) => Ids.hex(`${secret} ${path} until ${expires}`, 64)
  return {
    /** A URL below `/signed/` that is good until then. */
    sign: ({ url: { origin } }: Call, path: string, expires: number): string =>
      `${origin}/signed/${path}?expires=${expires}&signature=${signatureOf(`/signed/${path}`, expires)}`,

    /** Lets a signed URL pass, or says why not. */
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
