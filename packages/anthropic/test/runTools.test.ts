import { toolLoop } from "@effect-genai/provider-contract/toolLoop"
import { messages } from "./support/loop.ts"

toolLoop(messages)
