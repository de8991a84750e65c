import { gateways } from "@effect-genai/provider-contract/gateways"
import { mistral } from "./support/provider.ts"

gateways(mistral, { field: "choices" })
