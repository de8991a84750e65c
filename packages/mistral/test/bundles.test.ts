import { bundledModules } from "@effect-genai/provider-contract/support/bundledModules"
import { assert, describe, test } from "@effect/vitest"

const unused = (program: string, modules: RegExp) =>
  bundledModules(import.meta.dirname, program).then((bundled) => {
    assert.include(bundled, "mistral/src/internal/transport.ts")
    assert.deepStrictEqual(bundled.filter((module) => modules.test(module)), [])
  })

describe("a bundle", () => {
  test("of a program that creates completions has no accumulator, loop of tools, parser or run", () =>
    unused(
      `import { complete, textOf } from "@effect-genai/mistral/Chat"
       console.log(complete, textOf)`,
      /PartialJson|StructuredOutput|ToolLoop|multipart|Bulk|Budget|Estimate|Price/
    ))

  test("of a program that lists files has no upload", () =>
    unused(
      `import { list } from "@effect-genai/mistral/Files"
       console.log(list)`,
      /multipart|UploadCache|Chat|Bulk/
    ))

  test("of a program that waits for batches has no run", () =>
    unused(
      `import { create, results, wait } from "@effect-genai/mistral/BatchJobs"
       console.log(create, results, wait)`,
      /Accumulator|PartialJson|StructuredOutput|multipart|Bulk|Budget|Estimate|Price/
    ))
})
