// What the parts of a prompt are sent as.
import * as LanguageModel from "@effect-genai/anthropic/LanguageModel"
import type * as Messages from "@effect-genai/anthropic/Messages"
import { assert, describe, it } from "@effect/vitest"
import type * as AiError from "effect/ai/AiError"
import * as Prompt from "effect/ai/Prompt"
import * as Result from "effect/Result"
import { sentFrom } from "./support/languageModel.ts"

type Content = ReadonlyArray<Prompt.UserMessagePartEncoded>

const ofUser = (...content: Content) => sentFrom([{ role: "user", content }]).messages

const ofAssistant = (...content: ReadonlyArray<Prompt.AssistantMessagePartEncoded>) =>
  sentFrom([{ role: "assistant", content }]).messages

/** The reason why a prompt cannot be sent. */
const whyNot = (input: Prompt.RawInput): AiError.AiErrorReason =>
  Result.getOrThrow(Result.flip(LanguageModel.toMessages(Prompt.make(input))))

const refuses = (input: Prompt.RawInput, words: RegExp) => {
  const reason = whyNot(input)
  assert.strictEqual(reason._tag, "InvalidUserInputError")
  assert.match(reason.message, words)
}

const png = new Uint8Array([137, 80, 78, 71])
const ephemeral = { type: "ephemeral" } as const

describe("system messages", () => {
  it("at the start are the system prompt of the request", () => {
    assert.deepStrictEqual<unknown>(
      sentFrom([{ role: "system", content: "Be brief." }, { role: "user", content: "Hello" }]),
      { system: "Be brief.", messages: [{ role: "user", content: [{ type: "text", text: "Hello" }] }] }
    )
  })

  it("at the start are blocks where there are several, or where one is cached", () => {
    assert.deepStrictEqual<unknown>(
      sentFrom([
        { role: "system", content: "Be brief.", options: { anthropic: { cache_control: ephemeral } } },
        { role: "system", content: "Be kind." }
      ]).system,
      [
        { type: "text", text: "Be brief.", cache_control: ephemeral },
        { type: "text", text: "Be kind." }
      ]
    )
  })

  it("later in the history are messages there", () => {
    assert.deepStrictEqual<unknown>(
      sentFrom([
        { role: "user", content: "Hello" },
        { role: "system", content: "Be brief.", options: { anthropic: { clear_at: "next_user_message" } } }
      ]).messages.at(1),
      { role: "system", content: "Be brief.", clear_at: "next_user_message" }
    )
  })

  it("at the start cannot have a field of those in the history", () => {
    refuses([{ role: "system", content: "Be brief.", options: { anthropic: { clear_at: "never" } } }], /`clear_at`/)
  })
})

describe("files", () => {
  const base64 = "iVBORw=="

  it.each<[string, Omit<Prompt.FilePartEncoded, "type">, object]>([
    ["bytes of an image", { mediaType: "image/png", data: png }, {
      type: "image",
      source: { type: "base64", media_type: "image/png", data: base64 }
    }],
    ["Base64 of an image", { mediaType: "image/png", data: base64 }, {
      type: "image",
      source: { type: "base64", media_type: "image/png", data: base64 }
    }],
    ["a `data:` URL of an image", { mediaType: "image/*", data: `data:image/webp;base64,${base64}` }, {
      type: "image",
      source: { type: "base64", media_type: "image/webp", data: base64 }
    }],
    ["a `data:` URL of a text", { mediaType: "text/plain", data: "data:,50%20%25 or 50%" }, {
      type: "document",
      source: { type: "text", media_type: "text/plain", data: "50%20%25 or 50%" }
    }],
    ["the same as a URL", { mediaType: "image/*", data: new URL(`data:image/webp;base64,${base64}`) }, {
      type: "image",
      source: { type: "base64", media_type: "image/webp", data: base64 }
    }],
    ["the usual misspelling of JPEG", { mediaType: "image/jpg", data: base64 }, {
      type: "image",
      source: { type: "base64", media_type: "image/jpeg", data: base64 }
    }],
    ["a URL of an image", { mediaType: "image/*", data: new URL("https://a.com/b.png") }, {
      type: "image",
      source: { type: "url", url: "https://a.com/b.png" }
    }],
    ["the id of an image", { mediaType: "image/png", data: "file_011CN" }, {
      type: "image",
      source: { type: "file", file_id: "file_011CN" }
    }],
    ["an id of another form", {
      mediaType: "image/png",
      data: "abcd",
      options: { anthropic: { source: { type: "file" } } }
    }, { type: "image", source: { type: "file", file_id: "abcd" } }],
    ["bytes of a PDF", { mediaType: "application/pdf", data: png, fileName: "a.pdf" }, {
      type: "document",
      title: "a.pdf",
      source: { type: "base64", media_type: "application/pdf", data: base64 }
    }],
    ["a URL of a PDF as a string", { mediaType: "application/pdf", data: "https://a.com/b.pdf" }, {
      type: "document",
      source: { type: "url", url: "https://a.com/b.pdf" }
    }],
    ["the id of a PDF", { mediaType: "application/pdf", data: "file_011CN" }, {
      type: "document",
      source: { type: "file", file_id: "file_011CN" }
    }],
    ["bytes of a text", { mediaType: "text/markdown", data: new TextEncoder().encode("# Grüße") }, {
      type: "document",
      source: { type: "text", media_type: "text/plain", data: "# Grüße" }
    }],
    ["Base64 of a text", { mediaType: "text/plain", data: "IyBHcsO8w59l" }, {
      type: "document",
      source: { type: "text", media_type: "text/plain", data: "# Grüße" }
    }],
    ["a text as it is", { mediaType: "text/plain", data: "Hello there." }, {
      type: "document",
      source: { type: "text", media_type: "text/plain", data: "Hello there." }
    }],
    ["JSON, which is a text", { mediaType: "application/json", data: new TextEncoder().encode("{}") }, {
      type: "document",
      source: { type: "text", media_type: "text/plain", data: "{}" }
    }],
    ["a document with its options", {
      mediaType: "text/plain",
      data: "Hello there.",
      options: { anthropic: { citations: { enabled: true }, context: "a greeting", cache_control: ephemeral } }
    }, {
      type: "document",
      source: { type: "text", media_type: "text/plain", data: "Hello there." },
      citations: { enabled: true },
      context: "a greeting",
      cache_control: ephemeral
    }]
  ])("%s", (_, file, block) => {
    assert.deepStrictEqual<unknown>(ofUser({ type: "file", ...file }), [{ role: "user", content: [block] }])
  })

  it.each<[Omit<Prompt.FilePartEncoded, "type">, RegExp]>([
    [{ mediaType: "video/mp4", data: png }, /`video\/mp4`/],
    [{ mediaType: "image/tiff", data: png }, /`image\/tiff`.*JPEG, PNG, GIF or WebP/],
    [{ mediaType: "image/*", data: png }, /`image\/\*`/],
    [{ mediaType: "image/png", data: "my picture" }, /neither Base64, a URL nor the id of a file/],
    [{ mediaType: "text/plain", data: new Uint8Array([255]) }, /UTF-8/]
  ])("that have no form are errors that name it: %o", (file, words) => {
    refuses([{ role: "user", content: [{ type: "file", ...file }] }], words)
  })
})

describe("the cache", () => {
  it("is marked at a part, or at the last part of a message", () => {
    assert.deepStrictEqual<unknown>(
      sentFrom([
        {
          role: "user",
          content: [{ type: "text", text: "a", options: { anthropic: { cache_control: ephemeral } } }]
        },
        {
          role: "assistant",
          content: [{ type: "text", text: "b" }, { type: "text", text: "c" }],
          options: { anthropic: { cache_control: { type: "ephemeral", ttl: "1h" } } }
        }
      ]).messages,
      [
        { role: "user", content: [{ type: "text", text: "a", cache_control: ephemeral }] },
        {
          role: "assistant",
          content: [
            { type: "text", text: "b" },
            { type: "text", text: "c", cache_control: { type: "ephemeral", ttl: "1h" } }
          ]
        }
      ]
    )
  })

  it("cannot be marked at thinking", () => {
    refuses([{
      role: "assistant",
      content: [{ type: "reasoning", text: "hm" }],
      options: { anthropic: { cache_control: ephemeral } }
    }], /`cache_control`/)
  })
})

describe("thinking", () => {
  it("goes back with its signature, or redacted as it came", () => {
    assert.deepStrictEqual<unknown>(
      ofAssistant(
        { type: "reasoning", text: "hm", options: { anthropic: { signature: "c2ln" } } },
        { type: "reasoning", text: "", options: { anthropic: { type: "redacted_thinking", data: "abc" } } }
      ),
      [{
        role: "assistant",
        content: [
          { type: "thinking", thinking: "hm", signature: "c2ln" },
          { type: "redacted_thinking", data: "abc" }
        ]
      }]
    )
  })
})

describe("tools", () => {
  const call = { type: "tool-call", id: "toolu_1", name: "weather", params: { city: "Paris" } } as const
  const result = { type: "tool-result", id: "toolu_1", name: "weather", isFailure: false } as const

  const sentResult = (fields: Pick<Prompt.ToolResultPartEncoded, "result"> & Partial<Prompt.ToolResultPartEncoded>) =>
    sentFrom([{ role: "tool", content: [{ ...result, ...fields }] }]).messages

  it("are called with their parameters", () => {
    assert.deepStrictEqual<unknown>(ofAssistant(call), [{
      role: "assistant",
      content: [{ type: "tool_use", id: "toolu_1", name: "weather", input: { city: "Paris" } }]
    }])
  })

  it.each<[string, Pick<Prompt.ToolResultPartEncoded, "result"> & Partial<Prompt.ToolResultPartEncoded>, object]>([
    ["a text, as it is", { result: "Sunny." }, { content: "Sunny." }],
    ["another value, as JSON", { result: { degrees: 20 } }, { content: `{"degrees":20}` }],
    ["null", { result: null }, { content: "null" }],
    ["nothing", { result: undefined }, {}],
    ["a failure", { result: "No such city.", isFailure: true }, { content: "No such city.", is_error: true }],
    ["a failure that says nothing", { result: undefined, isFailure: true }, {
      content: "the tool failed",
      is_error: true
    }],
    ["a failure with an empty text", { result: "", isFailure: true }, { content: "the tool failed", is_error: true }],
    ["texts and images for the model", {
      result: { chart: "…" },
      modelOutput: [{ type: "text", text: "The chart:" }, { type: "file", mediaType: "image/png", data: png }]
    }, {
      content: [
        { type: "text", text: "The chart:" },
        { type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw==" } }
      ]
    }]
  ])("have as result %s", (_, fields, block) => {
    assert.deepStrictEqual<unknown>(sentResult(fields), [{
      role: "user",
      content: [{ type: "tool_result", tool_use_id: "toolu_1", ...block }]
    }])
  })

  it("have all their results in one message, with what the user adds", () => {
    assert.deepStrictEqual<unknown>(
      sentFrom([
        { role: "tool", content: [{ ...result, result: "a" }] },
        { role: "tool", content: [{ ...result, id: "toolu_2", result: "b" }] },
        { role: "user", content: "And?" }
      ]).messages,
      [{
        role: "user",
        content: [
          { type: "tool_result", tool_use_id: "toolu_1", content: "a" },
          { type: "tool_result", tool_use_id: "toolu_2", content: "b" },
          { type: "text", text: "And?" }
        ]
      }]
    )
  })

  it("that Anthropic runs are called and have their results in the same message", () => {
    assert.deepStrictEqual<unknown>(
      ofAssistant(
        { type: "tool-call", id: "srvtoolu_1", name: "web_search", params: { query: "a" }, providerExecuted: true },
        {
          type: "tool-result",
          id: "srvtoolu_1",
          name: "web_search",
          isFailure: false,
          result: [],
          providerExecuted: true
        }
      ),
      [{
        role: "assistant",
        content: [
          { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: { query: "a" } },
          { type: "web_search_tool_result", tool_use_id: "srvtoolu_1", content: [] }
        ]
      }]
    )
  })

  it("that another provider ran are errors that name them", () => {
    const other = { id: "1", name: "image_generation", providerExecuted: true } as const
    refuses([{ role: "assistant", content: [{ ...other, type: "tool-call", params: {} }] }], /`image_generation`/)
    const done = { ...other, type: "tool-result", isFailure: false, result: {} } as const
    refuses([{ role: "assistant", content: [done] }], /`image_generation`/)
    refuses([{ role: "tool", content: [done] }], /`image_generation`/)
  })

  it("have a result that is JSON, or are errors that name the call", () => {
    refuses([{ role: "tool", content: [{ ...result, result: 1n }] }], /`toolu_1` is not JSON/)
  })

  it("with a result among the parts of the assistant are errors that say where it belongs", () => {
    refuses([{ role: "assistant", content: [{ ...result, result: "a" }] }], /role `tool`/)
  })

  it("with a pending approval are errors; approvals that are settled are not sent", () => {
    const request = { type: "tool-approval-request", approvalId: "a1", toolCallId: "toolu_1" } as const
    refuses([{ role: "assistant", content: [call, request] }], /`a1` is pending/)
    assert.deepStrictEqual(
      sentFrom([
        { role: "assistant", content: [call, request] },
        { role: "tool", content: [{ type: "tool-approval-response", approvalId: "a1", approved: true }] },
        { role: "tool", content: [{ ...result, result: "a" }] }
      ]).messages.map(({ role }) => role),
      ["assistant", "user"]
    )
  })
})

describe("texts", () => {
  it("that are blank are not sent, as the API rejects them", () => {
    assert.deepStrictEqual<unknown>(
      sentFrom([
        { role: "assistant", content: [{ type: "text", text: "\n\n" }, { type: "text", text: "a" }] },
        { role: "assistant", content: [{ type: "text", text: "" }] }
      ]).messages,
      [{ role: "assistant", content: [{ type: "text", text: "a" }] }]
    )
  })
})

describe("messages as a prompt", () => {
  it("have a part of its kind for every block that has one", () => {
    const { content } = LanguageModel.toPrompt({
      system: "Be brief.",
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "Look:" },
            { type: "image", source: { type: "url", url: "https://a.com/b.png" } },
            { type: "document", title: "T", source: { type: "text", media_type: "text/plain", data: "Hello there." } },
            { type: "search_result", title: "a", source: "b", content: [] }
          ]
        },
        {
          role: "assistant",
          content: [
            { type: "thinking", thinking: "hm", signature: "c2ln" },
            { type: "tool_use", id: "toolu_1", name: "weather", input: { city: "Paris" } }
          ]
        },
        {
          role: "user",
          content: [
            { type: "tool_result", tool_use_id: "toolu_1", content: "Sunny.", is_error: true },
            { type: "text", text: "And?" }
          ]
        }
      ]
    })
    assert.deepStrictEqual<unknown>(JSON.parse(JSON.stringify(content)), [
      Prompt.systemMessage({ content: "Be brief." }),
      Prompt.makeMessage("user", {
        content: [
          Prompt.textPart({ text: "Look:" }),
          { ...Prompt.filePart({ mediaType: "image/*", data: "" }), data: "https://a.com/b.png" },
          Prompt.filePart({ mediaType: "text/plain", data: "Hello there.", fileName: "T" }),
          Prompt.textPart({
            text: "",
            options: { anthropic: { block: { type: "search_result", title: "a", source: "b", content: [] } } }
          })
        ]
      }),
      Prompt.makeMessage("assistant", {
        content: [
          Prompt.reasoningPart({ text: "hm", options: { anthropic: { signature: "c2ln" } } }),
          Prompt.toolCallPart({
            id: "toolu_1",
            name: "weather",
            params: { city: "Paris" },
            providerExecuted: false
          })
        ]
      }),
      Prompt.makeMessage("tool", {
        content: [Prompt.toolResultPart({
          id: "toolu_1",
          name: "weather",
          isFailure: true,
          result: "Sunny.",
          providerExecuted: false
        })]
      }),
      Prompt.makeMessage("user", { content: [Prompt.textPart({ text: "And?" })] })
    ])
  })

  it("have results that are not after their calls where they are", () => {
    const messages: ReadonlyArray<Messages.MessageParam> = [
      { role: "assistant", content: [{ type: "tool_use", id: "toolu_1", name: "weather", input: {} }] },
      { role: "assistant", content: [{ type: "text", text: "a" }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "toolu_1", content: "b" }] },
      { role: "user", content: "c" }
    ]
    assert.deepStrictEqual<unknown>(sentFrom(LanguageModel.toPrompt({ messages })).messages, messages)
  })

  it("can be edited: a changed text is sent, whatever the block had", () => {
    const prompt = LanguageModel.toPrompt({
      messages: [{ role: "user", content: [{ type: "text", text: "secret", cache_control: ephemeral }] }]
    })
    const edited = JSON.parse(JSON.stringify(prompt.content).replace("secret", "…"))
    assert.deepStrictEqual<unknown>(sentFrom(Prompt.fromMessages(edited)).messages, [
      { role: "user", content: [{ type: "text", text: "…", cache_control: ephemeral }] }
    ])
  })
})
