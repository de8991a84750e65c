// Each tool that Mistral defines has a constructor, and is sent as Mistral defines it.
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
import { baseRequest } from "../support/mistral.ts"

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

describe("Tools", () => {
  it("provider tools: has a constructor for each tool that Mistral defines", () => {
    const defined = tagsOf(Chat.Tool.ast).filter((tag) => tag !== "function")
    assert.deepStrictEqual(new Set(everyTool.map(typeOf)), new Set(defined))
  })

  it.each(everyTool.map((tool) => [typeOf(tool), tool] as const))(
    "provider tools: %s is defined as Mistral does",
    (type, tool) => {
      const definition = Chat.tools(Toolkit.make(tool))[0]
      assert.deepStrictEqual<unknown>(definition, { type, ...tool.args })
      assert.deepStrictEqual(Schema.decodeUnknownSync(Chat.Tool)(definition, { onExcessProperty: "error" }), definition)
      assert.isTrue(Schema.is(tool.argsSchema)(tool.args))
    }
  )

  it.effect("provider tools: agents and conversations take them, with tools that have a schema", () =>
    Effect.gen(function*() {
      const Weather = Tool.make("get_weather", { parameters: Schema.Struct({ city: Schema.String }) })
      const tools = Chat.tools(Toolkit.make(Weather, Tools.WebSearch(), Tools.CodeInterpreter()))
      const agent = yield* Agents.create({ model: "mistral-medium-latest", name: "Guide", tools })
      assert.deepStrictEqual(agent.tools, tools)
      yield* Conversations.start({ model: "mistral-medium-latest", inputs: "Hello", tools })
      yield* Chat.complete({ ...baseRequest, tools: Chat.tools(Toolkit.make(Weather)) })
    }).pipe(Validation.checkRequests, Effect.provide(Testing.layer())))
})
