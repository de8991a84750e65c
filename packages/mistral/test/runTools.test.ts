import { toolLoop } from "@effect-genai/provider-contract/toolLoop"
import { chat } from "./support/loop.ts"

toolLoop(chat)
