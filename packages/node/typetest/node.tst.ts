// The requirements and errors of the layers.
import * as AnthropicConfig from "@effect-genai/anthropic/AnthropicConfig"
import type * as Upload from "@effect-genai/core/Upload"
import * as NodeTransport from "@effect-genai/node/NodeTransport"
import * as UploadNode from "@effect-genai/node/UploadNode"
import type { ConfigError } from "effect/Config"
import type * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type { PlatformError } from "effect/PlatformError"
import { expect, test } from "tstyche"

test("a transport needs no services and merges with a configuration", () => {
  expect(Layer.merge(AnthropicConfig.layerConfig, NodeTransport.layerConfig)).type.toBe<
    Layer.Layer<AnthropicConfig.AnthropicConfig | HttpClient.HttpClient, ConfigError>
  >()
  expect(NodeTransport.layer).type.not.toBeCallableWith({ conections: 8 })
})

test("a file by its path needs no services", () => {
  expect(UploadNode.fromPath("a.txt")).type.toBe<Effect.Effect<Upload.Source, PlatformError>>()
  expect(UploadNode.fromPath).type.toBeCallableWith("a.txt", { type: "text/plain" })
})
