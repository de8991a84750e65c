/** Ids in Anthropic's format: `ids("msg")` is `msg_01…`. */
import { Ids } from "@effect-genai/core/TestingPlatform"

export const idsOf = Ids.idsOf((prefix, text) => `${prefix}_01${Ids.base58(text, 22)}`)
