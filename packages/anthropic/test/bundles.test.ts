import { bundledModules } from "@effect-genai/provider-contract/support/bundledModules"
import { assert, describe, test } from "@effect/vitest"

const resources = [
  "Agent",
  "Deployment",
  "Dream",
  "Environment",
  "Memor",
  "Session",
  "Skill",
  "Tunnel",
  "UserProfile",
  "Vault",
  "Webhook",
  "Work"
]

const unused = (program: string, modules: RegExp, transport = "transport") =>
  bundledModules(import.meta.dirname, program).then((bundled) => {
    assert.include(bundled, `anthropic/src/internal/${transport}.ts`)
    assert.deepStrictEqual(bundled.filter((module) => modules.test(module)), [])
  })

describe("a bundle", () => {
  test("of a program that creates messages has no accumulator, loop of tools, parser or run", () =>
    unused(
      `import { create, textOf } from "@effect-genai/anthropic/Messages"
       console.log(create, textOf)`,
      /Accumulator|PartialJson|StructuredOutput|ToolLoop|multipart|Bulk|Budget|Estimate|Price/
    ))

  test("of a program that creates messages has no other resource, none of their shapes and nothing of the organization", () =>
    unused(
      `import { create } from "@effect-genai/anthropic/Messages"
       console.log(create)`,
      new RegExp(`anthropic/src/(generated/)?(${resources.join("|")})|[aA]dmin`)
    ))

  test("of a program that creates workspaces has no other page", () =>
    unused(
      `import { create } from "@effect-genai/anthropic/admin/Workspaces"
       console.log(create)`,
      /Messages|AnthropicConfig|internal\/transport|src\/(Sessions|Files)|src\/admin\/(?!Workspaces)/,
      "adminTransport"
    ))

  test("of a program that reads sessions has no shape of messages", () =>
    unused(
      `import { retrieve } from "@effect-genai/anthropic/Sessions"
       console.log(retrieve)`,
      /Messages|Batches|generated\/(Webhooks|Stream)|[aA]dmin/
    ))

  test("of a program that lists files has no upload", () =>
    unused(
      `import { list } from "@effect-genai/anthropic/Files"
       console.log(list)`,
      /multipart|UploadCache|Messages|Bulk/
    ))

  test("of a program that waits for batches has no run", () =>
    unused(
      `import { create, results, wait } from "@effect-genai/anthropic/Batches"
       console.log(create, results, wait)`,
      /Accumulator|PartialJson|StructuredOutput|multipart|Bulk|Budget|Estimate|Price/
    ))
})
