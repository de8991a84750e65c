import { routes as routesContract } from "@effect-genai/provider-contract/responses"
import { routes } from "../src/generated/routes.ts"
import { pages } from "./support/pages.ts"

routesContract({ name: "Anthropic", pages, routes, streamed: ["POST /v1/messages"], built: 263 })
