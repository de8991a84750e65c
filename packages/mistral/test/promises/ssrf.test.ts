import * as Testing from "@effect-genai/core/Testing"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, job, reasonOf, requested, sent } from "../support/mistral.ts"

describe("the results of a batch job", () => {
  const reading = Stream.runDrain(BatchJobs.results({ job_id: "j" }))

  it.effect.each(["http://169.254.169.254/latest", "file:///etc/passwd", "//evil.com/x", "../../admin?x#y"])(
    "server-given URLs: the output file is requested by id, whatever it looks like: %s",
    (output_file) =>
      Effect.gen(function*() {
        yield* reading
        assert.deepStrictEqual(yield* requested, [
          "GET /v1/batch/jobs/j",
          `GET /v1/files/${encodeURIComponent(output_file)}/content`
        ])
        assert.deepStrictEqual((yield* sent).map(({ url }) => url.origin), [
          "https://test.mistral.ai",
          "https://test.mistral.ai"
        ])
      }).pipe(Effect.provide(against([Testing.json(job("SUCCESS", { output_file })), Testing.lines([])])))
  )

  it.effect("server-given URLs: an output file that is a dot segment is not requested", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* reasonOf(reading))._tag, "UnsafeInput")
      assert.deepStrictEqual(yield* requested, ["GET /v1/batch/jobs/j"])
    }).pipe(Effect.provide(against([Testing.json(job("SUCCESS", { output_file: ".." }))]))))
})
