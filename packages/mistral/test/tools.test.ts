import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Chat from "@effect-genai/mistral/Chat"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Schema from "effect/Schema"

const only = (tool: Tool.Any) => Chat.tools(Toolkit.make(tool))[0]

describe("Chat.tools", () => {
  it("sends a tool with a schema", () => {
    const tool = Tool.make("now", { description: "The time.", parameters: Tool.EmptyParams })
    const parameters = { type: "object", properties: {}, additionalProperties: false }
    assert.deepStrictEqual<unknown>(only(tool), {
      type: "function",
      function: { name: "now", description: "The time.", parameters }
    })
    assert.deepNestedInclude(only(tool.annotate(Tool.Strict, true)), { "function.strict": true })
  })

  it("sends a given JSON Schema as it is", () => {
    const parameters = { type: "object", properties: { q: { type: "string" } } } as const
    assert.deepNestedInclude(only(Tool.dynamic("search", { parameters })), { "function.parameters": parameters })
  })

  it.each<[string, Tool.Any, RegExp]>([
    ["a name that Mistral rejects", Tool.make("a".repeat(65)), /name of a tool/],
    [
      "a tool of another provider",
      Tool.providerDefined({ id: "openai.web_search", customName: "OpenAiWebSearch", providerName: "web_search" })(
        undefined
      ),
      /another provider: `openai.web_search`/
    ],
    [
      "a definition that Mistral rejects",
      Tool.providerDefined({
        id: "mistral.document_library",
        customName: "Library",
        providerName: "document_library",
        args: Schema.Struct({})
      })({}),
      /`library_ids` of the definition of the tool `Library` is not valid/
    ]
  ])("throws UnsupportedSchema for %s", (_, tool, expected) => {
    assert.throws(() => only(tool), StructuredOutput.UnsupportedSchema, expected)
  })

  it("shows no authorization in the error of a definition", () => {
    const tool = Tool.providerDefined({
      id: "mistral.connector",
      customName: "Jira",
      providerName: "jira",
      args: Schema.Struct({ connector_id: Schema.String, authorization: Schema.String })
    })({ connector_id: "jira", authorization: "jira-key" })
    assert.throws(() => only(tool), StructuredOutput.UnsupportedSchema, /^(?!.*jira-key).*`authorization` of the def/s)
  })
})
