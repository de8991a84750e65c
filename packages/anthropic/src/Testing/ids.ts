/** Ids in Anthropic's format: `ids("msg")` is `msg_01…`. */
import * as Ids from "@effect-genai/core/Testing/ids"

export const idsOf = Ids.idsOf((prefix, text) => `${prefix}_01${Ids.scramble(text, 22)}`)
