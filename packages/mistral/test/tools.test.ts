import * as StructuredOutput from "@effect-genai/core/StructuredOutput"
import * as Validation from "@effect-genai/core/Validation"
import * as Agents from "@effect-genai/mistral/Agents"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Conversations from "@effect-genai/mistral/Conversations"
import * as Testing from "@effect-genai/mistral/Testing"
import * as Tools from "@effect-genai/mistral/Tools"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { baseRequest } from "./support/mistral.ts"

const tool_configuration = { requires_confirmation: ["search"] }

/** A tool of each constructor. */
const everyTool = [
  Tools.WebSearch(),
  Tools.WebSearchPremium({ tool_configuration }),
  Tools.CodeInterpreter(),
  Tools.ImageGeneration(),
  Tools.DocumentLibrary({ library_ids: ["3f2e"] }),
  Tools.Connector({ connector_id: "jira", authorization: { type: "api-key", value: "jira-key" } })
]

const typeOf = (tool: Tool.AnyProviderDefined) => tool.id.replace("mistral.", "")

/** The tags of a union, from its schema. */
const tagsOf = (ast: SchemaAST.AST): ReadonlyArray<unknown> => {
  if (SchemaAST.isUnion(ast)) return ast.types.flatMap(tagsOf)
  if (SchemaAST.isLiteral(ast)) return [ast.literal]
  if (!SchemaAST.isObjects(ast)) return []
  return ast.propertySignatures.flatMap(({ name, type }) => name === "type" ? tagsOf(type) : [])
}

const only = (tool: Tool.Any) => Chat.tools(Toolkit.make(tool))[0]

describe("Tools", () => {
  it("has a constructor for each tool that Mistral defines", () => {
    const defined = tagsOf(Chat.Tool.ast).filter((tag) => tag !== "function")
    assert.deepStrictEqual(new Set(everyTool.map(typeOf)), new Set(defined))
  })

  it.each(everyTool.map((tool) => [typeOf(tool), tool] as const))("defines %s as Mistral does", (type, tool) => {
    const definition = only(tool)
    assert.deepStrictEqual<unknown>(definition, { type, ...tool.args })
    assert.deepStrictEqual(Schema.decodeUnknownSync(Chat.Tool)(definition, { onExcessProperty: "error" }), definition)
    assert.isTrue(Schema.is(tool.argsSchema)(tool.args))
  })

  it.effect("agents and conversations take them, with tools that have a schema", () =>
    Effect.gen(function*() {
      const Weather = Tool.make("get_weather", { parameters: Schema.Struct({ city: Schema.String }) })
      const tools = Chat.tools(Toolkit.make(Weather, Tools.WebSearch(), Tools.CodeInterpreter()))
      const agent = yield* Agents.create({ model: "mistral-medium-latest", name: "Guide", tools })
      assert.deepStrictEqual(agent.tools, tools)
      yield* Conversations.start({ model: "mistral-medium-latest", inputs: "Hello", tools })
      yield* Chat.complete({ ...baseRequest, tools: Chat.tools(Toolkit.make(Weather)) })
    }).pipe(Validation.checkRequests, Effect.provide(Testing.layer())))
})

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
