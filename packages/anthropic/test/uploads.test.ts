import * as Files from "@effect-genai/anthropic/Files"
import * as Upload from "@effect-genai/core/Upload"
import { uploads } from "@effect-genai/provider-contract/uploads"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { against, errorResponse, file, reasonOf } from "./support/anthropic.ts"
import { anthropic } from "./support/provider.ts"

uploads(anthropic, {
  upload: (file) => Files.upload({ file }),
  response: file("file_1"),
  form: {
    run: Files.upload({
      file: Upload.fromBytes("content", { name: "../a.txt" }),
      expires_in_seconds: 3600,
      workspace_id: "wrkspc_1"
    }),
    file: { name: "a.txt", type: "text/plain", size: 7 },
    fields: [["expires_in_seconds", "3600"]],
    headers: { "anthropic-workspace-id": "wrkspc_1" }
  },
  limitBytes: 500 * 1024 * 1024,
  tooLarge: "request_too_large",
  download: Files.download({ file_id: "file_1" })
})

describe("Anthropic: downloads", () => {
  it.effect("a file that is not downloadable fails with the server's message", () =>
    Effect.gen(function*() {
      const reason = yield* reasonOf(Stream.runDrain(Files.download({ file_id: "file_1" })))
      assert.deepInclude(reason, { _tag: "InvalidRequest", message: "not downloadable" })
    }).pipe(Effect.provide(against([errorResponse(400, "invalid_request_error", "not downloadable")]))))
})
