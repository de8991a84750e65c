/**
 * The import time without a bundle: one module of ours, or a whole official SDK. Most of ours is Effect's own modules.
 */
import type { Case, Program } from "../Case.ts"

const loading = (module: () => Promise<object>) => ({
  load: async (): Promise<Program> => async () => Object.keys(await module()).length
})

const imports = (
  wire: string,
  title: string,
  modules: Readonly<Record<"page" | "call" | "callOnNode" | "sdk", () => Promise<object>>>
): Case => ({
  name: `imports/${wire}`,
  title: `Cold import, ${title}`,
  unit: "import",
  units: 1,
  warmUp: 0,
  metrics: ["cpuInAll", "wallInAll", "peak"],
  contestants: {
    Effect: loading(() =>
      Promise.all([import("effect/http/HttpClient"), import("effect/Schema"), import("effect/Stream")])
    ),
    "ours, one page": loading(modules.page),
    "ours, all a call needs": loading(modules.call),
    "ours, all a call needs, NodeTransport": loading(modules.callOnNode),
    "official SDK": loading(modules.sdk)
  },
  claims: [{ metric: "cpuInAll", of: "ours, one page", to: "Effect", atMost: 1.4 }]
})

export default [
  imports("anthropic", "Anthropic", {
    page: () => import("@effect-genai/anthropic/Messages"),
    call: () =>
      Promise.all([
        import("@effect-genai/anthropic/Messages"),
        import("@effect-genai/anthropic/AnthropicConfig"),
        import("effect/http/FetchHttpClient")
      ]),
    callOnNode: () =>
      Promise.all([
        import("@effect-genai/anthropic/Messages"),
        import("@effect-genai/anthropic/AnthropicConfig"),
        import("@effect-genai/node/NodeTransport")
      ]),
    sdk: () => import("@anthropic-ai/sdk")
  }),
  imports("mistral", "Mistral", {
    page: () => import("@effect-genai/mistral/Chat"),
    call: () =>
      Promise.all([
        import("@effect-genai/mistral/Chat"),
        import("@effect-genai/mistral/MistralConfig"),
        import("effect/http/FetchHttpClient")
      ]),
    callOnNode: () =>
      Promise.all([
        import("@effect-genai/mistral/Chat"),
        import("@effect-genai/mistral/MistralConfig"),
        import("@effect-genai/node/NodeTransport")
      ]),
    sdk: () => import("@mistralai/mistralai")
  })
]
