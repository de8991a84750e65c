// What the compiler says about wrong requests: it names the field.
import * as Messages from "@effect-genai/anthropic/Messages"
import { test } from "tstyche"

const request = { model: "claude-haiku-4-5", max_tokens: 1 }

test("a misspelled field within a block is named, not the type of the block", () => {
  Messages.create({
    ...request,
    messages: [{
      role: "user",
      content: [{
        type: "image",
        // @ts-expect-error 'mediaType' does not exist in type 'Base64ImageSource'. Did you mean to write 'media_type'?
        source: { type: "base64", mediaType: "image/png", data: "" }
      }]
    }]
  })
  // @ts-expect-error 'txt' does not exist in type 'TextBlockParam'. Did you mean to write 'text'?
  Messages.create({ ...request, messages: [{ role: "user", content: [{ type: "text", txt: "Hello" }] }] })
})

test("a misspelled value within a block is named", () => {
  Messages.create({
    ...request,
    messages: [{
      role: "user",
      content: [{
        type: "image",
        // @ts-expect-error Type '"image/pgn"' is not assignable to type '"image/jpeg" | "image/png"
        source: { type: "base64", media_type: "image/pgn", data: "" }
      }]
    }]
  })
})
