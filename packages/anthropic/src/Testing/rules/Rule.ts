/** What the rules of requests are about. */
import type { Rules } from "@effect-genai/core/TestingPlatform"
import type { CreateMessageBody } from "../../generated/Messages.ts"

/** The fields of a request that rules are about; also those of a request that only counts tokens. */
export type Checked = Pick<
  CreateMessageBody,
  "cache_control" | "messages" | "output_config" | "output_format" | "system" | "thinking" | "tool_choice" | "tools"
>

/** Rules by what they demand; a problem is in the words of the API. */
export type Of<A = Checked> = Rules.Rules<A, string>
