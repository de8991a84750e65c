// Each tool that Anthropic defines has a constructor, and is sent as Anthropic defines it.
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Tools from "@effect-genai/anthropic/Tools"
import * as Validation from "@effect-genai/core/Validation"
import { assert, describe, it } from "@effect/vitest"
import type * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { baseRequest } from "../support/anthropic.ts"

const size = { display_width_px: 1280, display_height_px: 800 }

/** A tool of each constructor. */
const everyTool = [
  Tools.WebSearch_20250305({ max_uses: 3, allowed_domains: ["effect.website"] }),
  Tools.WebSearch_20260209({ user_location: { type: "approximate", city: "Lima" } }),
  Tools.WebSearch_20260318({ response_inclusion: "excluded" }),
  Tools.WebFetch_20250910({ citations: { enabled: true } }),
  Tools.WebFetch_20260209({ max_content_tokens: 1000 }),
  Tools.WebFetch_20260309({ use_cache: false }),
  Tools.WebFetch_20260318({ response_inclusion: "full" }),
  Tools.CodeExecution_20250522(),
  Tools.CodeExecution_20250825(),
  Tools.CodeExecution_20260120(),
  Tools.CodeExecution_20260521(),
  Tools.ToolSearchBM25_20251119(),
  Tools.ToolSearchRegex_20251119(),
  Tools.ToolSearchBM25(),
  Tools.ToolSearchRegex(),
  Tools.Advisor_20260301({ model: "claude-opus-5" }),
  Tools.Bash_20241022(),
  Tools.Bash_20250124({ cache_control: { type: "ephemeral" } }),
  Tools.TextEditor_20241022(),
  Tools.TextEditor_20250124(),
  Tools.TextEditor_20250429(),
  Tools.TextEditor_20250728({ max_characters: 10_000 }),
  Tools.Memory_20250818({ defer_loading: false }),
  Tools.ComputerUse_20241022(size),
  Tools.ComputerUse_20250124({ ...size, display_number: 1 }),
  Tools.ComputerUse_20251124({ ...size, enable_zoom: true }),
  Tools.ComputerToolset_20260801({ configs: { zoom: { enabled: false } } }),
  Tools.BrowserToolset_20260801({ configs: { javascript_exec: { enabled: false } } }),
  Tools.MCPToolset({ mcp_server_name: "linear", default_config: { enabled: true } })
]

const typeOf = (tool: Tool.AnyProviderDefined) => tool.id.replace("anthropic.", "")

/** The tags of a union, from its schema. */
const tagsOf = (ast: SchemaAST.AST): ReadonlyArray<unknown> => {
  if (SchemaAST.isUnion(ast)) return ast.types.flatMap(tagsOf)
  if (SchemaAST.isLiteral(ast)) return [ast.literal]
  if (!SchemaAST.isObjects(ast)) return []
  return ast.propertySignatures.flatMap(({ name, type }) => name === "type" ? tagsOf(type) : [])
}

describe("Tools", () => {
  it("provider tools: has a constructor for each tool that Anthropic defines", () => {
    const defined = tagsOf(Messages.ToolUnion.ast).filter((tag) => tag !== "custom")
    assert.isAbove(defined.length, 20)
    assert.deepStrictEqual(new Set(everyTool.map(typeOf)), new Set(defined))
  })

  it.each(everyTool.map((tool) => [typeOf(tool), tool] as const))(
    "provider tools: %s is defined as Anthropic does",
    (type, tool) => {
      const definition = Messages.tools(Toolkit.make(tool))[0]
      const named = type.includes("toolset") ? {} : { name: tool.providerName }
      const { failureMode: _, ...fields } = { failureMode: "error", ...tool.args }
      assert.deepStrictEqual(definition, { type, ...named, ...fields })
      const decode = Schema.decodeUnknownSync(Messages.ToolUnion)
      assert.deepStrictEqual(decode(definition, { onExcessProperty: "error" }), definition)
      assert.isTrue(Schema.is(tool.argsSchema)(tool.args))
    }
  )

  it.effect.each(everyTool.map((tool) => [typeOf(tool), tool] as const))(
    "provider tools: the embedded platform accepts %s",
    ([, tool]) =>
      Messages.create({
        ...baseRequest,
        tools: Messages.tools(Toolkit.make(tool)),
        ...(typeOf(tool) === "mcp_toolset"
          ? { mcp_servers: [{ type: "url", name: "linear", url: "https://mcp.linear.app/mcp" }] }
          : {})
      }).pipe(Validation.checkRequests, Effect.provide(Testing.layer()))
  )
})
